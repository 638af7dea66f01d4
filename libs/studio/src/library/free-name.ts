import { FILE_LIMITS, toKebabName } from '@paretostudio/library-files';
import { isSlug } from '../validation/is-slug.js';

/** Characters that stay of a name however it is numbered: a number takes at most seven, with its hyphen. */
const BEGINNING_LENGTH = FILE_LIMITS.nameLengthMax - 8;

/**
 * Makes a name from a title that nothing in the account has: `plan`, `plan-2`, `plan-3` …
 *
 * @param fallback - The name when the title has no Latin letter or digit.
 * @param listNames - Answers the names in use that begin with a text; asked once, however many there are.
 * @returns A valid name; see {@link isSlug}.
 */
export async function freeName(
  title: string,
  fallback: string,
  listNames: (beginning: string) => Promise<readonly string[]>,
): Promise<string> {
  const stem = toKebabName(title, undefined, fallback);
  const taken = new Set(await listNames(stem.slice(0, BEGINNING_LENGTH)));
  return toKebabName(title, (name) => taken.has(name) || !isSlug(name), fallback);
}
