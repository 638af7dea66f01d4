/** The name of a file without its folders and without what follows the first dot; null when nothing is left. */
export function stemOf(fileName: string | undefined): string | null {
  const name = fileName?.split(/[/\\]/).at(-1)?.split('.')[0] ?? '';
  return name === '' ? null : name;
}
