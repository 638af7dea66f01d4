import { ValidateIf } from 'class-validator';
import { markField } from './field-marks.js';

/** Lets a property be absent. Unlike class-validator's `IsOptional`, null is not absence: it needs `@Nullable()`. */
export function Optional(): PropertyDecorator {
  return (target, property) => {
    ValidateIf((_, value) => value !== undefined)(target, property);
    markField(target, property, { optional: true });
  };
}
