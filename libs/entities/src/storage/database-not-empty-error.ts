/** A database that was to be filled has data already; nothing was changed. */
export class DatabaseNotEmptyError extends Error {
  override readonly name = 'DatabaseNotEmptyError';

  /** @param table - The first table with a row, by its name. */
  constructor(readonly table: string) {
    super(`The database is not empty: its table ${table} has rows.`);
  }
}
