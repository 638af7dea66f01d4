const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Reads bytes from base64 with its padding and without line breaks.
 *
 * @param text - Untrusted; bound its length before.
 * @returns Null when it is anything else.
 */
export function decodeBase64(text: string): Uint8Array | null {
  return BASE64.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : null;
}
