/**
 * Writes the `Authorization` field for a key.
 *
 * @throws TypeError If the key holds what no key does (a space, a line break). Checked here, because `fetch` would quote
 *   the whole key in its complaint.
 */
export function bearerOf(key: string): string {
  if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError('The API key holds characters that no API key has.');
  return `Bearer ${key}`;
}
