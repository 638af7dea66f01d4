import type { QueryRunner } from 'typeorm';
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
 * @param url - Address of the database. Its user may create a schema in it, or owns the schema `paretostudio`. Without
 *   the right to create, the extension pg_trgm has to be there.
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
      await ensureSchema(guard);
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

/** Asks first: who may not create a schema may not say `if not exists` either. */
async function ensureSchema(guard: QueryRunner): Promise<void> {
  const [row]: [{ absent: boolean }] = await guard.query('select to_regnamespace($1) is null as absent', [
    SCHEMA,
  ]);
  if (row.absent) {
    await guard.query(`create schema ${SCHEMA}`);
  }
}
