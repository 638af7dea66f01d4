import { IsInt, Max, Min } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { LIBRARY_LIMITS } from './library-limits.js';

/** The version that a change was made from; absent: the change is made to whatever version there is. */
export function IsExpectedVersion(): PropertyDecorator {
  return (target, property) => {
    const description = 'The version that the change was made from; a stale one is a conflict.';
    JSONSchema({ description })(target, property as string);
    Optional()(target, property);
    IsInt()(target, property as string);
    Min(1)(target, property as string);
    Max(LIBRARY_LIMITS.versionMax)(target, property as string);
  };
}
