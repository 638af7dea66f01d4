/** A key of the first level with a value that begins on the same line as plain text. */
const PLAIN_VALUE = /^([A-Za-z][\w.-]*):[ \t]+([^\s"'[\]{}|>&*!%@`#].*)$/;

/** YAML in which plain texts with `: ` were put into quotation marks, and the keys that this was done for. */
export interface QuotedColons {
  readonly yaml: string;
  readonly keys: readonly string[];
}

/**
 * Repairs the commonest mistake in published front matter: `description: Use this: when …`, which is no YAML.
 *
 * Line count and everything else stay as they are. Lines that continue a repaired text are joined to it by a space,
 * as YAML would do.
 *
 * @returns Null when there is nothing of this kind to repair.
 */
export function quoteColons(yaml: string): QuotedColons | null {
  const lines = yaml.split(/\r?\n/);
  const keys: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, key, value] = PLAIN_VALUE.exec(lines[at] ?? '') ?? [];
    if (key === undefined || value === undefined) continue;
    const end = endOfText(lines, at);
    const whole = [value, ...lines.slice(at + 1, end)].map((line) => line.trim());
    if (!whole.some((line) => /:(?:\s|$)/.test(line))) continue;
    keys.push(key);
    lines[at] = `${key}: ${JSON.stringify(whole.filter((line) => line !== '').join(' '))}`;
    lines.fill('', at + 1, end);
  }
  return keys.length === 0 ? null : { yaml: lines.join('\n'), keys };
}

/** The first line that does not continue the text that begins at a line. */
function endOfText(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (/^[ \t]+\S/.test(lines[end] ?? '')) end += 1;
  return end;
}
