/** The rows of a list as they are saved: without outer spaces, and without those that are empty. */
export function filledRows(rows: readonly string[]): string[] {
  return rows.map((row) => row.trim()).filter((row) => row !== '');
}
