import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { isTag } from './is-tag.js';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_TAG_LIST = 'isTagList';

/** Bounds of a list of tags, both inclusive. */
export interface TagListBounds {
  readonly itemsMax: number;
  /** Characters of one tag. */
  readonly lengthMax: number;
}

/** A bounded list of tags; each is trimmed, and repetitions are dropped before the list is measured. */
export function IsTagList(bounds: TagListBounds): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }) => tidy(value, bounds.itemsMax))(target, property);
    ValidateBy({
      name: IS_TAG_LIST,
      constraints: [bounds],
      validator: {
        validate: (value) =>
          Array.isArray(value) &&
          value.length <= bounds.itemsMax &&
          value.every((tag) => isTag(tag, bounds.lengthMax)),
        defaultMessage: () =>
          `must be at most ${bounds.itemsMax} lower-case tags of at most ${bounds.lengthMax} characters`,
      },
    })(target, property);
  };
}

/** A list far too long is left alone, for the rule to refuse. */
function tidy(value: unknown, itemsMax: number): unknown {
  if (!Array.isArray(value) || value.length > 10 * itemsMax) return value;
  return [...new Set(value.map((tag: unknown) => (typeof tag === 'string' ? tag.trim() : tag)))];
}
