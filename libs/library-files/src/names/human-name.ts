/** Longest heading that serves as a display name, in UTF-16 code units. */
const HEADING_LENGTH_MAX = 200;

/** Writes a name for people: `pdf-tools` becomes `Pdf tools`. */
export function humanName(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/**
 * Finds the heading that a Markdown text begins with.
 *
 * @returns The heading of the first level in the first line that is not blank; null when there stands another thing.
 */
export function firstHeading(markdown: string): string | null {
  const text = markdown.trimStart();
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  if (!/^#[ \t]/.test(line) || line.length > 2 * HEADING_LENGTH_MAX) return null;
  const heading = line
    .slice(1)
    .replace(/#+\s*$/, '')
    .trim();
  return heading === '' || heading.length > HEADING_LENGTH_MAX ? null : heading;
}
