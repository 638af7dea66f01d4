import { createHash } from 'node:crypto';
import { canonicalJson } from '@paretostudio/entities';

/**
 * Computes what tells one call of an action from another: SHA-256 over its validated input, whatever the order of its
 * fields.
 */
export function digestArguments(input: object): Uint8Array {
  return createHash('sha256').update(canonicalJson(input)).digest();
}
