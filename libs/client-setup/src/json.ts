/** Writes a configuration as people write it: two spaces, a line feed at the end. */
export function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
