import { strFromU8, strToU8 } from 'fflate';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads bytes as UTF-8, strictly.
 *
 * @returns The text, a byte order mark included; null when the bytes are no UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  // Decoders differ in whether they drop a byte order mark; comparing with the bytes decides without asking which.
  const text = strFromU8(bytes);
  if (isSame(strToU8(text), bytes)) return text;
  const marked = BYTE_ORDER_MARK + text;
  return isSame(strToU8(marked), bytes) ? marked : null;
}

/** Writes a text as UTF-8; half a surrogate pair becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  return strToU8(text);
}

/** Whether a text takes at most so many bytes as UTF-8; looks at no more of it than needed. */
export function fitsBytes(text: string, bytesMax: number): boolean {
  if (text.length > bytesMax) return false;
  return text.length * 3 <= bytesMax || strToU8(text).length <= bytesMax;
}

/** Characters of a text as people count them: Unicode code points. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _character of text) count += 1;
  return count;
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
