/** More of a text is not looked through for its first paragraph, in UTF-16 code units. */
const READ_LENGTH_MAX = 16_384;

/**
 * Finds the first paragraph of a Markdown text that is no heading, as one line.
 *
 * @returns The empty text when there is none.
 */
export function firstParagraph(markdown: string): string {
  const lines = markdown
    .slice(0, READ_LENGTH_MAX)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const start = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  if (start === -1) return '';
  const length = lines.slice(start).findIndex((line) => line === '' || line.startsWith('#'));
  return lines.slice(start, length === -1 ? undefined : start + length).join(' ');
}
