/**
 * Reads bytes from base64 in its one proper form: with padding, without line breaks.
 *
 * @param text - Untrusted; bound its length before.
 * @returns Null when it is anything else.
 */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  // The reader passes over what is no base64, so only what writes back the same was nothing else.
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : null;
}
