/**
 * Finds a path that some file system takes for another one of the list: equal but for letter case or for how accents
 * are written, or a file where another path needs a folder.
 *
 * @returns The later path of the first pair, and the path that it clashes with; null when all can stand side by side.
 */
export function findClash(
  paths: readonly string[],
): { readonly path: string; readonly other: string } | null {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const path of paths) {
    const folded = fold(path);
    const other = files.get(folded) ?? folders.get(folded) ?? fileAbove(folded, files);
    if (other !== undefined) return { path, other };
    files.set(folded, path);
    for (const folder of foldersOf(folded)) folders.set(folder, path);
  }
  return null;
}

function fileAbove(folded: string, files: ReadonlyMap<string, string>): string | undefined {
  for (const folder of foldersOf(folded)) {
    const other = files.get(folder);
    if (other !== undefined) return other;
  }
  return undefined;
}

function foldersOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join('/'));
}

/** By way of capitals, so that letters with several small forms are one letter too. */
function fold(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
