import { Transform } from 'class-transformer';
import { IsEmail, MaxLength, ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds the rule that every character of an address is seen. */
export const IS_VISIBLE = 'isVisible';

/** Control characters, signs that turn the direction of a text, spaces, and what Unicode has not given out. */
const INVISIBLE = /[\p{C}\p{Z}]/u;

/**
 * An e-mail address of at most `max` characters; trimmed and made lower-case first, so that case makes no second
 * person. Every character of it is seen.
 */
export function IsEmailAddress(max: number): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => normalize(value))(target, property);
    IsEmail()(target, property);
    ValidateBy({
      name: IS_VISIBLE,
      validator: {
        validate: (value) => typeof value !== 'string' || !INVISIBLE.test(value),
        defaultMessage: () => 'must not contain invisible characters',
      },
    })(target, property);
    MaxLength(max)(target, property);
  };
}

function normalize(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}
