import { IsString, Matches, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from './optional.js';

/** The property that says where in a list to go on. */
export function PageCursor(): PropertyDecorator {
  return (target, property) => {
    const description = 'The `nextCursor` of the page before; absent for the first page.';
    JSONSchema({ description })(target, property as string);
    Optional()(target, property);
    IsString()(target, property);
    MaxLength(512)(target, property);
    Matches(/^[A-Za-z0-9_.~=-]+$/)(target, property);
  };
}
