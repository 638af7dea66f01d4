import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@paretostudio/embedded-postgres';
import type { Config } from '@paretostudio/host';
import pg from 'pg';
import { forgetRunning, rememberRunning } from './running-database.js';

/** A database that the server may use. */
export interface OpenDatabase {
  readonly url: string;
  /** Whether it is the embedded one. */
  readonly embedded: boolean;
  /** Ends it, where it is ours to end; to be called last. */
  stop(): Promise<void>;
}

/**
 * Gives the database of the configuration: the one of `DATABASE_URL`, or the embedded one, started in `DATA_DIR`.
 *
 * While the embedded one runs, its address stands in a file for the owner alone, so that the command can join it.
 */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    return { url: config.databaseUrl, embedded: false, stop: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({
    stateDir: join(config.dataDir, 'postgres'),
    user: 'paretostudio',
    database: 'paretostudio',
  });
  await server.ensureDatabase(pg);
  rememberRunning(config.dataDir, server.url);
  return {
    url: server.url,
    embedded: true,
    async stop() {
      forgetRunning(config.dataDir);
      await server.stop();
    },
  };
}

/** Tells whether there is a database to look at: what only looks makes no embedded one for it. */
export function hasDatabase({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): boolean {
  return databaseUrl !== null || hasEmbeddedDatabase(dataDir);
}

/** Tells whether the embedded database was ever made in a data folder. */
function hasEmbeddedDatabase(dataDir: string): boolean {
  return existsSync(join(dataDir, 'postgres', 'data'));
}
