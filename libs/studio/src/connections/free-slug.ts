import { toKebabName } from '@paretostudio/library-files';
import { isSlug } from '../validation/is-slug.js';
import { CONNECTION_LIMITS } from './connection-limits.js';

const FALLBACK = 'connection';
/** One more than an account can have connections: one of so many numbers is free. */
const ATTEMPTS_MAX = CONNECTION_LIMITS.perAccountMax + 2;

/**
 * Makes a slug from a name that no connection of the account has: `github`, `github-2`, `github-3` …
 *
 * @param isTaken - Asked for one slug after the other until one is free.
 * @returns A valid slug of at most {@link CONNECTION_LIMITS.slugLengthMax} characters.
 */
export async function freeSlug(name: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const stem = toKebabName(name, undefined, FALLBACK);
  for (let number = 1; number <= ATTEMPTS_MAX; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const slug = cut(stem, CONNECTION_LIMITS.slugLengthMax - suffix.length) + suffix;
    if (isSlug(slug, CONNECTION_LIMITS.slugLengthMax) && !(await isTaken(slug))) return slug;
  }
  throw new RangeError(`The first ${ATTEMPTS_MAX} slugs after ${stem} are taken.`);
}

/** A cut may end in a hyphen, which no slug has. */
function cut(stem: string, length: number): string {
  return stem.slice(0, length).replace(/-+$/, '');
}
