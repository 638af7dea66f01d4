/** Thrown where the schema of the database is older than the program and may not be changed by it. */
export class SchemaBehindError extends Error {
  override readonly name = 'SchemaBehindError';

  /**
   * @param level - Where the schema is.
   * @param needed - Where this program needs it.
   */
  constructor(
    readonly level: number,
    readonly needed: number,
  ) {
    super(
      `The schema of the database is at level ${level}, this program needs ${needed}, and MIGRATE=never keeps it from ` +
        'changing that. Run `paretostudio migrate` with the same configuration first.',
    );
  }
}
