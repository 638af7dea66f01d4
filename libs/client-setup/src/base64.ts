const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Writes ASCII text in base64, with padding; neither `Buffer` nor `btoa` is everywhere.
 *
 * @throws {@link RangeError} If the text has a character beyond ASCII.
 */
export function base64(ascii: string): string {
  let encoded = '';
  for (let start = 0; start < ascii.length; start += 3) {
    const [first = 0, second = 0, third = 0] = codesOf(ascii.slice(start, start + 3));
    const bits = (first << 16) | (second << 8) | third;
    const present = Math.min(ascii.length - start, 3);
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63));
    encoded += digits
      .slice(0, present + 1)
      .join('')
      .padEnd(4, '=');
  }
  return encoded;
}

function codesOf(ascii: string): number[] {
  return [...ascii].map((character) => {
    const code = character.charCodeAt(0);
    if (code > 127) throw new RangeError('Only ASCII text can be written.');
    return code;
  });
}
