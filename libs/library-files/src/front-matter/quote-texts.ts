/** A key of the first level with a value on the same line that is neither quoted nor a block, an anchor or a tag. */
const BARE_VALUE = /^([A-Za-z][\w.-]*):[ \t]+([^\s"'|>&*!#].*)$/;
/** A colon that makes YAML take what stands before it for a key. */
const KEY_COLON = /:(?:\s|$)/;
/** What no value of YAML begins with: a character that is reserved, or a list in brackets with a text after it. */
const NO_BEGINNING = /^[@`%]|^\[[^[\]]*\][ \t]+[^\s#,\]]/;

/** YAML in which bare texts were put into quotation marks, and the keys that this was done for. */
export interface QuotedTexts {
  readonly yaml: string;
  readonly keys: readonly string[];
}

/**
 * Repairs the commonest mistakes in published front matter, none of which is YAML: `description: Use this: when …`,
 * `argument-hint: [file] [format]` and `author: @somebody`.
 *
 * Line count and everything else stay as they are. Lines that continue a repaired text are joined to it by a space,
 * as YAML would do.
 *
 * @returns Null when there is nothing of this kind to repair.
 */
export function quoteTexts(yaml: string): QuotedTexts | null {
  const lines = yaml.split(/\r?\n/);
  const keys: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, key, value] = BARE_VALUE.exec(lines[at] ?? '') ?? [];
    if (key === undefined || value === undefined) continue;
    const end = endOfText(lines, at);
    const whole = [value, ...lines.slice(at + 1, end)].map((line) => line.trim());
    if (!needsQuotes(whole)) continue;
    keys.push(key);
    lines[at] = `${key}: ${JSON.stringify(whole.filter((line) => line !== '').join(' '))}`;
    lines.fill('', at + 1, end);
  }
  return keys.length === 0 ? null : { yaml: lines.join('\n'), keys };
}

function needsQuotes(lines: readonly string[]): boolean {
  const first = lines[0] ?? '';
  if (NO_BEGINNING.test(first)) return true;
  const isCollection = /^[[\]{},]/.test(first);
  return !isCollection && lines.some((line) => KEY_COLON.test(line));
}

/** The first line that does not continue the text that begins at a line. */
function endOfText(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (/^[ \t]+\S/.test(lines[end] ?? '')) end += 1;
  return end;
}
