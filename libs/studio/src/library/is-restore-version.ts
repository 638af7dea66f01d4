import { IsInt, Max, Min } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { LIBRARY_LIMITS } from './library-limits.js';

/** The number of a version of before that the record is to be like again; may be absent. */
export function IsRestoreVersion(): PropertyDecorator {
  return (target, property) => {
    const description =
      'A version of before whose whole content, its names and files included, becomes the new version; ' +
      'not with other content. What was deleted since, such as a skill of an agent, is left out.';
    JSONSchema({ description })(target, property as string);
    Optional()(target, property);
    IsInt()(target, property as string);
    Min(1)(target, property as string);
    Max(LIBRARY_LIMITS.versionMax)(target, property as string);
  };
}
