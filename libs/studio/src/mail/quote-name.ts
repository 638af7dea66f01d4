/** What a mail program takes for a part of a link or an address, where something follows right behind it. */
const LINK_SIGN = /[.:/@\\\u3002\uff0e\uff61](?=\S)/g;

/**
 * Writes a name that somebody chose into a mail to somebody else: in quotation marks, and so that no mail program makes
 * a link of it. Anybody may call themselves `https://evil.example`.
 */
export function quoteName(name: string): string {
  return `“${name.replace(/["“”]/g, "'").replace(LINK_SIGN, '$& ')}”`;
}
