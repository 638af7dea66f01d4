import { BASE62, CHECKSUM_LENGTH } from './api-key-format.js';
import { crc32 } from './crc-32.js';

/**
 * Computes the checksum that ends a key: the CRC-32 (ISO-HDLC, as in zip and PNG) of the text's UTF-8 bytes,
 * written as six digits of base62, the most significant first.
 *
 * It finds mistakes, not forgers: anyone can compute it.
 *
 * @param text - What stands before the checksum, the prefix included.
 * @returns Exactly six characters, padded with `0`.
 * @example
 * checksumOf('123456789'); // '3jZRME'
 */
export function checksumOf(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    digits = BASE62.charAt(rest % BASE62.length) + digits;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}
