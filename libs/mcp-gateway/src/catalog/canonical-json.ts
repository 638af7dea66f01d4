import { configure } from 'safe-stable-stringify';

const stringify = configure({ deterministic: true, bigint: false, strict: true });

/**
 * Writes a JSON value as text that depends on nothing but what it says: keys in order of their code units, no white
 * space.
 *
 * @param value - As JSON gave it, without defects; deep values overflow the stack.
 */
export function canonicalJson(value: unknown): string {
  const text = stringify(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form.');
  return text;
}
