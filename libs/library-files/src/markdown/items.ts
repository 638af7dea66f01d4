/** Writes texts as a Markdown list; further lines of a text are indented below its first. */
export function encodeItems(items: readonly string[]): string {
  return items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
}

/**
 * Reads a list that {@link encodeItems} wrote, or that was edited since: lines may have lost white space at their ends,
 * and blank lines may have been added.
 *
 * @returns Exactly the texts that were written; null when something else than the list stands there.
 */
export function decodeItems(text: string): string[] | null {
  const items: string[][] = [];
  for (const line of text.split('\n')) {
    if (line === '-' || line.startsWith('- ')) items.push([line.slice(2)]);
    else if (line.startsWith('  ') && items.length > 0) items.at(-1)?.push(line.slice(2));
    else if (line !== '') return null;
  }
  return items.length === 0 ? null : items.map((lines) => lines.join('\n'));
}
