import { quote } from '../quote.js';
import type { Warnings } from '../warnings.js';
import { explainName } from './explain-name.js';
import { kebabOf } from './kebab-of.js';

/** A name for a record that is imported, or why there is none. */
export type NameChoice =
  | {
      readonly ok: true;
      readonly name: string;
      /** The name as it was written when it had to be changed; it still serves people. */
      readonly written: string | null;
    }
  | { readonly ok: false; readonly problem: string };

/**
 * Chooses the name of a record: the one written in its file, changed as little as needed, or else the first of the
 * other texts that a name can be made from.
 *
 * @param written - What the file says; null when it says nothing.
 * @param others - Name of the folder, heading …, best first.
 * @param key - Key of the front matter that the name stands at.
 */
export function chooseName(
  written: string | null,
  others: readonly (string | null)[],
  key: string,
  warnings: Warnings,
): NameChoice {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '') return chooseOther(others, key, warnings);
  if (explainName(trimmed) === null) return { ok: true, name: trimmed, written: null };
  const name = kebabOf(trimmed);
  if (name === '') {
    return {
      ok: false,
      problem: `The ${key} ${quote(trimmed)} has no Latin letter or digit; give one such as release-notes.`,
    };
  }
  warnings.ofKey(key, `The ${key} ${quote(trimmed)} became ${quote(name)}: ${reasonOf(trimmed)}`);
  return { ok: true, name, written: trimmed };
}

function chooseOther(others: readonly (string | null)[], key: string, warnings: Warnings): NameChoice {
  const name = others.map((text) => kebabOf(text ?? '')).find((candidate) => candidate !== '');
  if (name === undefined) {
    return {
      ok: false,
      problem: `There is no ${key}; add a line such as "${key}: release-notes" to the front matter.`,
    };
  }
  warnings.ofKey(key, `There is no ${key} in the front matter; ${quote(name)} was taken.`);
  return { ok: true, name, written: null };
}

function reasonOf(written: string): string {
  return explainName(written.toLowerCase()) === null
    ? 'letters are small there.'
    : 'at most 64 of a-z, 0-9 and single hyphens inside are allowed.';
}
