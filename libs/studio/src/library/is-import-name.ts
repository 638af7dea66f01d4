import { JSONSchema } from 'class-validator-jsonschema';
import { IsSlug } from '../validation/is-slug.js';
import { Optional } from '../validation/optional.js';

/** The name to import a file under; may be absent. */
export function IsImportName(): PropertyDecorator {
  return (target, property) => {
    JSONSchema({ description: 'Name to save it under. Absent: the one that the file has.' })(
      target,
      property as string,
    );
    Optional()(target, property);
    IsSlug()(target, property);
  };
}
