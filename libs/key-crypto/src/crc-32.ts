/** The polynomial of CRC-32 (ISO-HDLC), its bits in reverse order. */
const POLYNOMIAL = 0xedb88320;

const UTF_8 = new TextEncoder();

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/**
 * Computes the CRC-32 (ISO-HDLC, as in zip and PNG) of a text's UTF-8 bytes, in any runtime of the web.
 *
 * @param text - Any text; half of a surrogate pair counts as U+FFFD.
 * @returns An integer of 0 to 2^32 - 1.
 */
export function crc32(text: string): number {
  let rest = 0xffffffff;
  for (const byte of UTF_8.encode(text)) {
    rest = (rest >>> 8) ^ (TABLE[(rest ^ byte) & 0xff] ?? 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
