import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '@paretostudio/embedded-postgres';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Beside PostgreSQL's own defaults: as many connections as several servers with pools of their own hold open. */
const SETTINGS = { max_connections: '200' };

/**
 * Runs work with a fresh PostgreSQL of its own, durable as in service, and removes it afterwards.
 *
 * @template T
 * @param {(server: import('@paretostudio/embedded-postgres').EmbeddedPostgres) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  const folder = mkdtempSync(join(tmpdir(), 'paretostudio-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ stateDir: join(folder, 'pg'), settings: SETTINGS });
  const remove = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const interrupted = () => remove().then(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    await server.ensureDatabase(pg);
    return await work(server);
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, interrupted);
    await remove();
  }
}

/** What the server says of itself, so that nobody can take an undurable run for a durable one. */
export async function databaseFacts(pool) {
  const { rows } = await pool.query(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as "synchronousCommit", current_setting('shared_buffers') as "sharedBuffers"`,
  );
  return rows[0];
}
