import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { Optional } from '../validation/optional.js';

/** What a file to import is called; may be absent. */
export function IsImportFileName(): PropertyDecorator {
  return (target, property) => {
    JSONSchema({ description: 'Name of the file; helps where the text itself names nothing.' })(
      target,
      property as string,
    );
    Optional()(target, property);
    IsCleanText({ min: 1, max: 255 })(target, property);
  };
}
