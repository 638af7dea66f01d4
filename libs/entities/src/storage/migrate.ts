import { SCHEMA } from '../schema-name.js';
import { makeDataSource } from './make-data-source.js';
import { translateError } from './translate-error.js';
import { writePlans } from './write-plans.js';

/** Any number, but the same for ever: two versions of the program must meet at one lock. */
const MIGRATION_LOCK = 7_275_001;

/** A migration may take long; what waits for another process's migration waits with it. */
const MIGRATION_TIMEOUT_MS = 600_000;

/**
 * Brings a database to the newest schema and writes the plans of the code into it.
 *
 * Safe when several processes start at once: they take turns under one advisory lock, and those that come later find
 * nothing to do. Each migration is one transaction. Repeating it changes nothing.
 *
 * @param url - Address of the database; its user must own it or may create a schema in it.
 * @throws {@link StorageUnavailableError} If the database does not answer.
 */
export async function migrate(url: string): Promise<void> {
  const dataSource = makeDataSource({
    url,
    applicationName: 'paretostudio-migrate',
    poolSizeMax: 2,
    statementTimeoutMs: MIGRATION_TIMEOUT_MS,
    lockTimeoutMs: MIGRATION_TIMEOUT_MS,
    idleInTransactionTimeoutMs: MIGRATION_TIMEOUT_MS,
  });
  try {
    await dataSource.initialize();
    const guard = dataSource.createQueryRunner();
    try {
      await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await guard.query(`create schema if not exists ${SCHEMA}`);
      await dataSource.runMigrations();
      await writePlans(dataSource.manager);
    } finally {
      // Ending the session gives the advisory lock back, also when a statement above failed.
      await guard.query('select pg_advisory_unlock_all()').catch(() => undefined);
      await guard.release();
    }
  } catch (error) {
    throw translateError(error);
  } finally {
    if (dataSource.isInitialized) {
      await dataSource.destroy();
    }
  }
}
