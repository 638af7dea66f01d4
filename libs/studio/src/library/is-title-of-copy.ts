import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { Optional } from '../validation/optional.js';
import { LIBRARY_LIMITS } from './library-limits.js';

/** What people read as the name of a copy; may be absent. */
export function IsTitleOfCopy(): PropertyDecorator {
  return (target, property) => {
    const description = 'What people call the copy. Absent: as the old one, and “(copy)”.';
    JSONSchema({ description })(target, property as string);
    Optional()(target, property);
    IsCleanText({ min: 1, max: LIBRARY_LIMITS.titleLengthMax })(target, property);
  };
}
