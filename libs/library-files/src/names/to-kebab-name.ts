import { FILE_LIMITS } from '../file-limits.js';
import { cutName, kebabOf } from './kebab-of.js';

/** Answers whether a name is in use: a set of such names, or a function that knows. */
export type TakenNames = ReadonlySet<string> | ((name: string) => boolean);

/** Most numbers that are tried for one name. */
const ATTEMPTS_MAX = 100_000;

/**
 * Makes a valid name from any text: `Über-Plan v2.1` becomes `uber-plan-v2-1`.
 *
 * Letters lose their accents, everything that is no Latin letter or digit parts words, and what is longer than 64
 * characters is cut. A valid name stays as it is unless it is taken.
 *
 * @param text - Anything; untrusted.
 * @param taken - Names that are in use, none by default. The answer is numbered past them (`plan`, `plan-2`,
 *   `plan-3` …) within 64 characters. It is only as free as `taken` knows: saving must still be ready for a conflict.
 * @param fallback - The name, to be numbered like any other, when no Latin letter or digit is left; a valid one.
 * @returns A name for which `explainName` answers null.
 * @throws {@link RangeError} If the first hundred thousand numbers are taken.
 * @example
 * toKebabName('Release notes', new Set(['release-notes'])); // 'release-notes-2'
 */
export function toKebabName(text: string, taken?: TakenNames, fallback = 'untitled'): string {
  const stem = kebabOf(text) || fallback;
  if (taken === undefined) return stem;
  const isTaken = typeof taken === 'function' ? taken : (name: string) => taken.has(name);
  for (let number = 1; number <= ATTEMPTS_MAX; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const name = cutName(stem, FILE_LIMITS.nameLengthMax - suffix.length) + suffix;
    if (!isTaken(name)) return name;
  }
  throw new RangeError(`The first ${ATTEMPTS_MAX} names after ${stem} are taken.`);
}
