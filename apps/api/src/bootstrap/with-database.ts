import { mkdirSync } from 'node:fs';
import { EmbeddedPostgresError } from '@paretostudio/embedded-postgres';
import type { Config } from '@paretostudio/host';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { findRunning } from './running-database.js';

/**
 * Runs work on the database of the configuration: the one of `DATABASE_URL`, the embedded one of a server that runs, or
 * the embedded one, started for as long as the work takes.
 *
 * @throws {@link EmbeddedPostgresError} If the embedded one cannot be had; otherwise what the work throws.
 */
export async function withDatabase<T>(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await joinOrOpenDatabase(config);
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

/** Gives the database as {@link withDatabase} does, to be stopped by the caller. */
export async function joinOrOpenDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<OpenDatabase> {
  if (config.databaseUrl === null) mkdirSync(config.dataDir, { recursive: true });
  try {
    return await openDatabase(config);
  } catch (error) {
    const url = findRunning(config.dataDir);
    const isTaken = error instanceof EmbeddedPostgresError && error.code === 'already_running';
    if (!isTaken || url === null) throw error;
    return { url, embedded: true, stop: () => Promise.resolve() };
  }
}
