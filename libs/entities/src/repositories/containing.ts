/** Makes a LIKE pattern that matches whatever contains a text, taken literally. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
