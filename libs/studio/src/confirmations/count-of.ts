/** Writes a count of things as people say it: `1 version`, `3 versions`. */
export function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
