import { Type } from 'class-transformer';
import { ValidateBy, ValidateNested } from 'class-validator';
import type { Shape } from '../core/operation.js';
import { markField } from './field-marks.js';

/** Name under which the JSON Schema converter finds the rule that lists stand where they belong. */
export const IS_NESTED_FLAT = 'isNestedFlat';

/**
 * Checks a property, or each item of a list, by the rules of another class.
 *
 * class-validator by itself looks through lists of any depth, so that an empty list would pass as an item.
 */
export function Nested(shape: () => Shape<object>, options: { each?: boolean } = {}): PropertyDecorator {
  const each = options.each ?? false;
  return (target, property) => {
    ValidateNested({ each })(target, property);
    ValidateBy({
      name: IS_NESTED_FLAT,
      validator: {
        validate: (value) =>
          each && Array.isArray(value) ? !value.some(Array.isArray) : !Array.isArray(value),
        defaultMessage: () => (each ? 'must not have lists as items' : 'must not be a list'),
      },
    })(target, property);
    Type(shape)(target, property);
    markField(target, property, { nested: shape });
  };
}
