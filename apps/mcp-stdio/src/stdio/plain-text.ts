/**
 * Makes a text from outside safe for a terminal and for one line of it.
 *
 * @param text - Untrusted, such as a sentence of a server. Control characters, which move cursors and write titles,
 *   and marks that turn the direction of writing become spaces; neighbouring white space becomes one.
 */
export function plainText(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
}
