/** Longest name of a gap. */
export const VARIABLE_NAME_LENGTH_MAX = 64;

const GAP = /\{\{[ \t]*([A-Za-z_][A-Za-z0-9_]{0,63})[ \t]*\}\}/g;

/** A gap as it stands in a template. */
export interface Gap {
  readonly name: string;
  /** Where it begins, backslashes before it included. */
  readonly start: number;
  readonly end: number;
  /** Backslashes directly before the braces. */
  readonly backslashes: number;
}

/** Finds every gap of a template, escaped ones too, in one pass. */
export function findGaps(template: string): Gap[] {
  const gaps: Gap[] = [];
  let last = 0;
  for (const match of template.matchAll(GAP)) {
    let start = match.index;
    while (start > last && template[start - 1] === '\\') start -= 1;
    last = match.index + match[0].length;
    gaps.push({ name: match[1] ?? '', start, end: last, backslashes: match.index - start });
  }
  return gaps;
}

/** Whether a gap is to be shown, not filled: an odd number of backslashes stands before it. */
export function isEscaped(gap: Gap): boolean {
  return gap.backslashes % 2 === 1;
}

/** Whether a text is the name of a gap: a letter or underscore, then letters, digits, underscores; at most 64. */
export function isVariableName(text: string): boolean {
  return text.length <= VARIABLE_NAME_LENGTH_MAX && /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
