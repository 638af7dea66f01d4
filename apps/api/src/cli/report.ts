import { toProblem, type Refusal } from '@paretostudio/admission';
import { printable } from './printable.js';

/** What one command has to say: for a program as JSON, for a person as lines. */
export interface Report {
  readonly json: object;
  readonly lines: readonly string[];
  /** Whether the command ends with the code of a refusal all the same: what it tells is that something is wrong. */
  readonly failed?: boolean;
}

/** Writes a report to standard output: one JSON document, or its lines. */
export function renderReport({ json, lines }: Report, asJson: boolean): string {
  return asJson ? renderJson(json) : `${lines.map(printable).join('\n')}\n`;
}

/** Writes a refusal for standard error: as the problem that REST would answer, or as lines. */
export function renderRefusal(refusal: Refusal, asJson: boolean): string {
  if (asJson) return renderJson(toProblem(refusal, null));
  const fields = (refusal.fields ?? []).map(({ path, message, suggestion }) => {
    return `  ${path}: ${message}${suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`}`;
  });
  return `${[`${refusal.detail} [${refusal.code}]`, ...fields].map(printable).join('\n')}\n`;
}

/** Writes what keeps a command from its work for standard error; line breaks stay. */
export function renderMessage(message: string): string {
  return `${message.split('\n').map(printable).join('\n')}\n`;
}

/** The signs that JSON itself does not escape stand inside texts alone, where an escape means the same. */
function renderJson(value: object): string {
  return renderMessage(JSON.stringify(value, null, 2));
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
