import { isSlug, SLUG_LENGTH_MAX } from '../validation/is-slug.js';

const NOTHING_LEFT = 'prompt';

/**
 * Makes a slug from a title: Latin letters lose their accents, the rest becomes hyphens.
 *
 * @returns A valid slug; `prompt` when no Latin letter or digit is left.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const slug = trimHyphens(words.replace(/[^a-z0-9]+/g, '-')).slice(0, SLUG_LENGTH_MAX);
  const trimmed = trimHyphens(slug);
  return isSlug(trimmed) ? trimmed : trimHyphens(`${NOTHING_LEFT}-${trimmed}`);
}

/**
 * Answers the slug that comes after others of the same stem: `plan`, `plan-2`, `plan-3` …
 *
 * @param taken - Whether a slug is in use.
 */
export async function freeSlug(stem: string, taken: (slug: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const slug = trimHyphens(stem.slice(0, SLUG_LENGTH_MAX - suffix.length)) + suffix;
    if (!(await taken(slug))) return slug;
  }
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
