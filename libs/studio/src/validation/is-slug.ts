import { isId } from '@paretostudio/entities';
import { explainPath } from '@paretostudio/library-files';
import { ValidateBy } from 'class-validator';

/** Name under which the JSON Schema converter finds this rule. */
export const IS_SLUG = 'isSlug';
/** Longest slug, in characters. */
export const SLUG_LENGTH_MAX = 64;
/** Lower-case letters and digits in groups parted by single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Whether a text is a slug. One of the shape of an id is none, because records are found by id or slug; nor is one that
 * no file can have on Windows (`con`, `nul`), because records are exported under their slugs.
 */
export function isSlug(text: string, lengthMax = SLUG_LENGTH_MAX): boolean {
  return text.length <= lengthMax && SLUG_PATTERN.test(text) && !isId(text) && explainPath(text) === null;
}

/** A kebab-case name of at most `lengthMax` characters; see {@link isSlug} for what is none. */
export function IsSlug(lengthMax = SLUG_LENGTH_MAX): PropertyDecorator {
  return ValidateBy({
    name: IS_SLUG,
    constraints: [lengthMax],
    validator: {
      validate: (value) => typeof value === 'string' && isSlug(value, lengthMax),
      defaultMessage: () =>
        `must be lower-case letters and digits parted by hyphens, at most ${lengthMax} characters, no id and no device of Windows`,
    },
  });
}
