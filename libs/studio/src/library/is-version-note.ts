import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { Optional } from '../validation/optional.js';
import { LIBRARY_LIMITS } from './library-limits.js';

/** What a member says about the version that is written; may be absent. */
export function IsVersionNote(): PropertyDecorator {
  return (target, property) => {
    JSONSchema({ description: 'Kept with the version that this writes: what changed, and why.' })(
      target,
      property as string,
    );
    Optional()(target, property);
    IsCleanText({ min: 1, max: LIBRARY_LIMITS.noteLengthMax, multiline: true, trimmed: true })(
      target,
      property,
    );
  };
}
