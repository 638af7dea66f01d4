import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { Shape } from '../core/operation.js';
import { markField } from './field-marks.js';

/** Checks a property, or each item of a list, by the rules of another class. */
export function Nested(shape: () => Shape<object>, options: { each?: boolean } = {}): PropertyDecorator {
  return (target, property) => {
    ValidateNested({ each: options.each ?? false })(target, property);
    Type(shape)(target, property);
    markField(target, property, { nested: shape });
  };
}
