import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const HAS_DISTINCT_NAMES = 'hasDistinctNames';

/** A list whose items have different `name`s, or differ in another member. */
export function HasDistinctNames(by = 'name'): PropertyDecorator {
  return ValidateBy({
    name: HAS_DISTINCT_NAMES,
    validator: {
      validate: (value) =>
        !Array.isArray(value) || new Set(value.map((item) => memberOf(item, by))).size === value.length,
      defaultMessage: () => 'must not name the same thing twice',
    },
  });
}

function memberOf(item: unknown, name: string): unknown {
  return typeof item === 'object' && item !== null && name in item ? Reflect.get(item, name) : item;
}
