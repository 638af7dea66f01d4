import { ValidateIf } from 'class-validator';
import { markField } from './field-marks.js';

/** Lets a property be null, which its description gives a meaning to; it still has to be there. */
export function Nullable(): PropertyDecorator {
  return (target, property) => {
    ValidateIf((_, value) => value !== null)(target, property);
    markField(target, property, { nullable: true });
  };
}
