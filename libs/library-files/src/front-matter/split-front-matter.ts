/** A Markdown file in its two parts. */
export interface FrontMatterSplit {
  /** The YAML between the two lines `---`; null when the file does not begin with one. */
  readonly yaml: string | null;
  /** Lines of the file before the YAML. */
  readonly linesBefore: number;
  /** What follows, without the one blank line that parts it and without the file's final line break. */
  readonly body: string;
  /** How the file's first line ends. */
  readonly lineBreak: '\n' | '\r\n';
}

/**
 * Parts a Markdown file into front matter and body, changing no byte of the body.
 *
 * @returns Null when front matter begins and never ends.
 */
export function splitFrontMatter(text: string): FrontMatterSplit | null {
  let linesBefore = 0;
  let line = lineAt(text, 0);
  while (line.text.trim() === '' && line.next < text.length) {
    linesBefore += 1;
    line = lineAt(text, line.next);
  }
  const lineBreak = line.text.endsWith('\r') ? '\r\n' : '\n';
  if (!isFence(line.text)) {
    return { yaml: null, linesBefore: 0, body: withoutLast(text, lineBreak), lineBreak };
  }
  const start = line.next;
  for (let at = start; at < text.length; at = line.next) {
    line = lineAt(text, at);
    if (!isFence(line.text)) continue;
    const rest = text.slice(line.next);
    const body = rest.startsWith(lineBreak) ? rest.slice(lineBreak.length) : rest;
    return {
      yaml: text.slice(start, at),
      linesBefore: linesBefore + 1,
      body: withoutLast(body, lineBreak),
      lineBreak,
    };
  }
  return null;
}

/** Puts the two parts together; {@link splitFrontMatter} answers exactly them. */
export function joinFrontMatter(yaml: string, body: string): string {
  return body === '' ? `---\n${yaml}---\n` : `---\n${yaml}---\n\n${body}\n`;
}

function lineAt(text: string, at: number): { readonly text: string; readonly next: number } {
  const end = text.indexOf('\n', at);
  return end === -1
    ? { text: text.slice(at), next: text.length }
    : { text: text.slice(at, end), next: end + 1 };
}

function isFence(line: string): boolean {
  return line.startsWith('---') && line.slice(3).trim() === '';
}

function withoutLast(text: string, lineBreak: string): string {
  return text.endsWith(lineBreak) ? text.slice(0, -lineBreak.length) : text;
}
