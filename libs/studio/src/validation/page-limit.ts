import { IsInt, Max, Min } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from './optional.js';

/** Items of a page when the caller names no limit. */
export const PAGE_LIMIT_DEFAULT = 50;
/** Most items of a page. */
export const PAGE_LIMIT_MAX = 100;

/** The property that says how many items of a list to answer at most. */
export function PageLimit(): PropertyDecorator {
  return (target, property) => {
    const description = `Items of the page, 1 to ${PAGE_LIMIT_MAX}.`;
    JSONSchema({ description, default: PAGE_LIMIT_DEFAULT })(target, property as string);
    Optional()(target, property);
    IsInt()(target, property);
    Min(1)(target, property);
    Max(PAGE_LIMIT_MAX)(target, property);
  };
}
