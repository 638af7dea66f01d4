import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../libs/embedded-postgres/dist/index.js';

/**
 * Starts one embedded PostgreSQL for a project's test run and tells its address in `TEST_DATABASE_URL`.
 * A `TEST_DATABASE_URL` that is already set is used as it is (that is how the suite runs on PostgreSQL 15 too).
 */
export default async function setup() {
  if (process.env.TEST_DATABASE_URL) return;
  const folder = mkdtempSync(join(tmpdir(), 'paretostudio-test-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as nobody, who has to get through
  const server = await startEmbeddedPostgres({
    stateDir: join(folder, 'pg'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  endWithTheRun(server, folder);
  await server.ensureDatabase(pg);
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.__testPostgres = { server, folder };
}

/** A run that is interrupted never reaches the teardown; without this its server would go on for ever. */
function endWithTheRun(server, folder) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      process.exit(128 + constants.signals[signal]);
    });
  }
}
