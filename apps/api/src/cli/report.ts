import { toProblem, type Refusal } from '@paretostudio/admission';

/** What one command has to say: for a program as JSON, for a person as lines. */
export interface Report {
  readonly json: object;
  readonly lines: readonly string[];
  /** Whether the command ends with the code of a refusal all the same: what it tells is that something is wrong. */
  readonly failed?: boolean;
}

/** Writes a report to standard output: one JSON document, or its lines. */
export function renderReport({ json, lines }: Report, asJson: boolean): string {
  return asJson ? `${JSON.stringify(json, null, 2)}\n` : `${lines.join('\n')}\n`;
}

/** Writes a refusal for standard error: as the problem that REST would answer, or as lines. */
export function renderRefusal(refusal: Refusal, asJson: boolean): string {
  if (asJson) return `${JSON.stringify(toProblem(refusal, null), null, 2)}\n`;
  const fields = (refusal.fields ?? []).map(({ path, message, suggestion }) => {
    return `  ${path}: ${message}${suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`}`;
  });
  return `${[`${refusal.detail} [${refusal.code}]`, ...fields].join('\n')}\n`;
}

/** Sets rows under each other in columns as wide as they need to be. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
