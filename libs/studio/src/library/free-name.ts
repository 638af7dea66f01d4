import { toKebabName } from '@paretostudio/library-files';
import { isSlug } from '../validation/is-slug.js';

/**
 * Makes a name from a title that nothing in the account has: `plan`, `plan-2`, `plan-3` …
 *
 * @param fallback - The name when the title has no Latin letter or digit.
 * @param isTaken - Whether a name is in use.
 * @returns A valid name; see {@link isSlug}.
 */
export async function freeName(
  title: string,
  fallback: string,
  isTaken: (name: string) => Promise<boolean>,
): Promise<string> {
  const taken = new Set<string>();
  for (;;) {
    const name = toKebabName(title, (candidate) => taken.has(candidate) || !isSlug(candidate), fallback);
    if (!(await isTaken(name))) return name;
    taken.add(name);
  }
}
