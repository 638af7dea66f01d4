import { IsInt, Max, Min } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { LIBRARY_LIMITS } from './library-limits.js';

/** The number of a version that is asked for; absent: the one that holds now. */
export function IsVersionNumber(): PropertyDecorator {
  return (target, property) => {
    const description = 'A version of before, as the list of versions numbers it. Absent: the one of now.';
    JSONSchema({ description })(target, property as string);
    Optional()(target, property);
    IsInt()(target, property as string);
    Min(1)(target, property as string);
    Max(LIBRARY_LIMITS.versionMax)(target, property as string);
  };
}
