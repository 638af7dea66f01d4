/** Writes a configuration as people write it: two spaces, lists of words on one line, a line feed at the end. */
export function json(value: object): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/\[\s+("[^"\\]*"(?:,\s+"[^"\\]*")*)\s+\]/g, (_, words: string) => `[${onOneLine(words)}]`)}\n`;
}

function onOneLine(words: string): string {
  return words.replaceAll(/,\s+"/g, ', "');
}
