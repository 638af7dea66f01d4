import { rmSync } from 'node:fs';

/** Stops what `postgres-setup.mjs` started and removes its folder. */
export default async function teardown() {
  const started = globalThis.__testPostgres;
  if (!started) return;
  await started.server.stop();
  rmSync(started.folder, { recursive: true, force: true });
}
