import { timingSafeEqual } from 'node:crypto';

/**
 * Compares two digests in a time that does not depend on where they differ.
 *
 * @returns False also when the lengths differ, which is not kept secret.
 */
export function digestsEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
