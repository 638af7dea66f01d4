import { isId } from '@paretostudio/entities';
import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_SLUG = 'isSlug';
/** Longest slug, in characters. */
export const SLUG_LENGTH_MAX = 64;
/** Lower-case letters and digits in groups parted by single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text is a slug; one of the shape of an id is none, because records are found by id or slug. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_LENGTH_MAX && SLUG_PATTERN.test(text) && !isId(text);
}

/** A kebab-case name of at most {@link SLUG_LENGTH_MAX} characters that is no id. */
export function IsSlug(): PropertyDecorator {
  return ValidateBy({
    name: IS_SLUG,
    validator: {
      validate: (value) => typeof value === 'string' && isSlug(value),
      defaultMessage: () =>
        `must be lower-case letters and digits parted by hyphens, at most ${SLUG_LENGTH_MAX} characters, and no id`,
    },
  });
}
