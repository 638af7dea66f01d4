import { Transform } from 'class-transformer';
import { IsEmail, MaxLength } from 'class-validator';

/** An e-mail address of at most `max` characters; trimmed and made lower-case first, so that case makes no second person. */
export function IsEmailAddress(max: number): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => normalize(value))(target, property);
    IsEmail()(target, property);
    MaxLength(max)(target, property);
  };
}

function normalize(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}
