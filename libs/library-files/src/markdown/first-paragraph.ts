/**
 * Finds the first paragraph of a Markdown text that is no heading, as one line.
 *
 * @param lengthMax - Most characters; what is longer ends at a word with `…`.
 * @returns The empty text when there is none.
 */
export function firstParagraph(markdown: string, lengthMax: number): string {
  const lines = markdown
    .slice(0, 16 * lengthMax)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const start = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  if (start === -1) return '';
  const length = lines.slice(start).findIndex((line) => line === '' || line.startsWith('#'));
  const words = lines
    .slice(start, length === -1 ? undefined : start + length)
    .join(' ')
    .split(/\s+/);
  return joinWords(words, lengthMax);
}

function joinWords(words: readonly string[], lengthMax: number): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text} ${word}`;
    if (longer.length >= lengthMax)
      return `${text === '' ? [...word].slice(0, lengthMax / 2).join('') : text}…`;
    text = longer;
  }
  return text;
}
