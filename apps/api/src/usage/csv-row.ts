/**
 * Where a spreadsheet would take what follows for a formula, also behind what is not seen, and in full width: at the
 * beginning, and behind what a spreadsheet may part cells and rows by that does not part them by commas.
 */
const FORMULAS = /(?:^|(?<=[;\t\r\n]))(?=[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r\n])/gu;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * Writes one row of CSV.
 *
 * Where a spreadsheet would run a text as a formula it gets an apostrophe, which spreadsheets hide or show and never run;
 * numbers stay as they are.
 *
 * @param cells - Null is an empty cell.
 * @see RFC 4180
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = cell.replace(FORMULAS, "'");
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
