import type { DataSource, QueryRunner } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { makeDataSource } from './make-data-source.js';
import { translateError } from './translate-error.js';

/** Any number, but the same for ever: two versions of the program must meet at one lock. */
const MIGRATION_LOCK = 7_275_001;

/** A migration may take long; what waits for another process's migration waits with it. */
const MIGRATION_TIMEOUT_MS = 600_000;

/** What work on the schema is given. */
export interface MigrationSession {
  /** Knows every migration. */
  readonly dataSource: DataSource;
  /** Holds the lock; in no transaction yet. */
  readonly runner: QueryRunner;
}

/**
 * Runs work on the schema of a database while no other process changes it: they take turns under one advisory lock.
 *
 * @throws {@link StorageUnavailableError} If the database does not answer; otherwise what the work throws.
 */
export async function inMigrationSession(
  url: string,
  work: (session: MigrationSession) => Promise<void>,
  timeoutMs: number = MIGRATION_TIMEOUT_MS,
): Promise<void> {
  const dataSource = makeDataSource({
    url,
    applicationName: 'paretostudio-migrate',
    poolSizeMax: 2,
    statementTimeoutMs: timeoutMs,
    lockTimeoutMs: timeoutMs,
    idleInTransactionTimeoutMs: timeoutMs,
  });
  try {
    await dataSource.initialize();
    const runner = dataSource.createQueryRunner();
    try {
      await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await work({ dataSource, runner });
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      // Ending the session gives the advisory lock back, also when a statement above failed.
      await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
      await runner.release();
    }
  } catch (error) {
    throw translateError(error);
  } finally {
    if (dataSource.isInitialized) {
      await dataSource.destroy();
    }
  }
}

/** Makes the schema unless it is there. Asks first: who may not create one may not say `if not exists` either. */
export async function ensureSchema(runner: QueryRunner): Promise<void> {
  const [row]: [{ absent: boolean }] = await runner.query('select to_regnamespace($1) is null as absent', [
    SCHEMA,
  ]);
  if (row.absent) {
    await runner.query(`create schema ${SCHEMA}`);
  }
}
