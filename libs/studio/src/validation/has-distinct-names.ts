import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const HAS_DISTINCT_NAMES = 'hasDistinctNames';

/** A list whose items have different `name`s. */
export function HasDistinctNames(): PropertyDecorator {
  return ValidateBy({
    name: HAS_DISTINCT_NAMES,
    validator: {
      validate: (value) => !Array.isArray(value) || new Set(value.map(nameOf)).size === value.length,
      defaultMessage: () => 'must not name the same thing twice',
    },
  });
}

function nameOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'name' in item ? item.name : item;
}
