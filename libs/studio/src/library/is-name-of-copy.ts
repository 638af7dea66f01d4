import { JSONSchema } from 'class-validator-jsonschema';
import { IsSlug } from '../validation/is-slug.js';
import { Optional } from '../validation/optional.js';

/** The unique name of a copy; may be absent. */
export function IsNameOfCopy(): PropertyDecorator {
  return (target, property) => {
    const description =
      'What addresses call the copy. Absent: made from its title, with a number if it is taken.';
    JSONSchema({ description })(target, property as string);
    Optional()(target, property);
    IsSlug()(target, property);
  };
}
