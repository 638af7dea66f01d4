/** What a spreadsheet would take for the beginning of a formula, also behind what is not seen, and in full width. */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * Writes one row of CSV.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets hide or show and never
 * run; numbers stay as they are.
 *
 * @param cells - Null is an empty cell.
 * @see RFC 4180
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
