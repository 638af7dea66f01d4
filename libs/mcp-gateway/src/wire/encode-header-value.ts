const PLAIN = /^[\t\x20-\x7e]+$/;
const ENCODED = /^=\?base64\?.*\?=$/;

/**
 * Writes a text so that it can stand in a header field and be read back unchanged.
 *
 * Anything but plain ASCII without outer blanks is written as base64, so no text can end the field.
 *
 * @see https://modelcontextprotocol.io/specification/2026-07-28/basic/transports
 */
export function encodeHeaderValue(text: string): string {
  if (PLAIN.test(text) && text === text.trim() && !ENCODED.test(text)) return text;
  return `=?base64?${Buffer.from(text, 'utf8').toString('base64')}?=`;
}
