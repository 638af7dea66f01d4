import { isId } from '@paretostudio/entities';
import { toKebabName } from '@paretostudio/library-files';

/**
 * Makes a name from a title that nothing in the account has: `plan`, `plan-2`, `plan-3` …
 *
 * @param fallback - The name when the title has no Latin letter or digit.
 * @param isTaken - Whether a name is in use.
 * @returns A valid name that is no id, because records are found by id or name.
 */
export async function freeName(
  title: string,
  fallback: string,
  isTaken: (name: string) => Promise<boolean>,
): Promise<string> {
  const taken = new Set<string>();
  for (;;) {
    const name = toKebabName(title, (candidate) => taken.has(candidate) || isId(candidate), fallback);
    if (!(await isTaken(name))) return name;
    taken.add(name);
  }
}
