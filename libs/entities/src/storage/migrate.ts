import { ensureSchema, inMigrationSession } from './migration-session.js';
import { writePlans } from './write-plans.js';

/**
 * Brings a database to the newest schema and writes the plans of the code into it.
 *
 * Safe when several processes start at once: they take turns under one advisory lock, and those that come later find
 * nothing to do. Each migration is one transaction: after a crash between two of them, the next call goes on there.
 * Repeating it changes nothing.
 *
 * @param url - Address of the database. Its user may create a schema in it, or owns the schema `paretostudio`. Without
 *   the right to create, the extension pg_trgm has to be there.
 * @throws {@link StorageUnavailableError} If the database does not answer.
 */
export async function migrate(url: string): Promise<void> {
  await inMigrationSession(url, async ({ dataSource, runner }) => {
    await ensureSchema(runner);
    await dataSource.runMigrations();
    await writePlans(dataSource.manager);
  });
}
