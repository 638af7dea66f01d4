/** The cell with the daily limit of the key itself, in an {@link AdmitRow}. */
export const KEY_LIMIT = 10;

/** One row of an admission statement's answer, every cell as the text that came over the wire. */
export type AdmitRow = readonly [
  i: string,
  granted: string,
  verdict: string | null,
  facts: string | null,
  accountLimit: string | null,
  accountUsed: string | null,
  day: string | null,
  burstLimit: string | null,
  burstUsed: string | null,
  minute: string | null,
  keyLimit: string | null,
  keyUsed: string | null,
];

/** The clock of the statement: the row 0 tells it where the others have the facts of a key. */
export function clockOfRows(rows: readonly AdmitRow[]): Date {
  const row = rows.find(([i]) => i === '0');
  if (row === undefined) {
    throw new Error('The admission statement told no clock.');
  }
  return new Date(Number(row[3]));
}
