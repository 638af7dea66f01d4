/** Longest title that is suggested; the server takes longer ones. */
const LENGTH_MAX = 60;

/** Suggests a title for a selected text: its first line with words, cut between words. */
export function titleOf(text: string): string {
  const line = (text.split('\n').find((each) => each.trim() !== '') ?? '').replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LENGTH_MAX) return line;
  const cut = line.slice(0, LENGTH_MAX);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
