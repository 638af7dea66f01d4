// eslint-disable-next-line @nx/enforce-module-boundaries -- this one entry of key-crypto is for browsers too; a check bundles it
import { parseApiKey } from '@paretostudio/key-crypto/shape';
import { accept, type Checked, refuse } from './checked.js';

/**
 * Decides offline whether a text can be a key at all, checksum included.
 *
 * @param typed - White space around it is no matter: keys are pasted.
 * @returns The key, or a sentence that repeats no part of it.
 */
export function checkKey(typed: string): Checked<string> {
  const parsed = parseApiKey(typed.trim());
  return parsed.ok ? accept(parsed.key) : refuse(parsed.message);
}
