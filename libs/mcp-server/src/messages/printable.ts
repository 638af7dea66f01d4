/**
 * Cuts a text from outside and leaves its control and invisible characters out.
 *
 * Cut first, so that a text of megabytes costs nothing.
 *
 * @param lengthMax - In UTF-16 code units.
 */
export function printable(text: string, lengthMax: number): string {
  return text
    .slice(0, lengthMax)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}
