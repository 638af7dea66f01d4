/** The part of the `pg` module that is used; passing the module in keeps it the caller's own copy. */
export interface PgModule {
  readonly Client: new (config: { connectionString: string }) => PgClient;
}

/** The part of a `pg` client that is used. */
export interface PgClient {
  connect(): Promise<unknown>;
  query(text: string, values?: unknown[]): Promise<{ rowCount: number | null }>;
  escapeIdentifier(name: string): string;
  end(): Promise<void>;
}

const DUPLICATE_DATABASE = '42P04';

/**
 * Makes a database unless it exists; safe to call from several places at once.
 *
 * @param adminUrl - Address of another database of the same server, as a user who may create databases.
 */
export async function ensureDatabase(pg: PgModule, adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } catch (error) {
    // Two creations at once: the loser hears of the duplicate, or of a clash in the catalogue's unique index.
    const { code } = error as { code?: string };
    if (code !== DUPLICATE_DATABASE && code !== '23505') throw error;
  } finally {
    await client.end();
  }
}
