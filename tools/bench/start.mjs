// The second `npm start` until it is ready, and what the server holds in memory: `run.mjs start`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadHttp } from './lib/http-load.mjs';
import { benchmark } from './lib/report.mjs';
import { liftLimits } from './lib/seed.mjs';
import {
  WORKSPACE,
  freePort,
  residentMiB,
  studioEnvironment,
  untilReady,
  whileApiServes,
} from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { spread } from './lib/statistics.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const STARTS = setting('STARTS', 5);
const WARM_UP_REQUESTS = 20_000;
const REQUESTS = setting('REQUESTS', 100_000);

await benchmark('start', async (report) => {
  const { first, later } = await measureStarts();
  report.table({
    title: '`npm start` to `/readyz`',
    columns: ['', 's'],
    rows: [
      ['first: builds what is stale, makes the database and the secrets', first],
      ['later', spread(later)],
    ],
  });
  const memory = await measureMemory();
  report.table({
    title: "The server's resident memory",
    columns: ['', 'MiB'],
    rows: [
      ['at its start', memory.atStartMiB],
      [`after ${WARM_UP_REQUESTS} requests`, memory.warmMiB],
      [`after ${REQUESTS} more`, memory.afterMiB],
    ],
  });
  report.target({ name: 'second `npm start` to ready', value: spread(later), atMost: 3, unit: 's' });
  report.target({
    name: `resident after ${REQUESTS.toLocaleString('en')} requests`,
    value: memory.afterMiB,
    atMost: 200,
    unit: 'MiB',
  });
  report.target({
    name: `resident after ${REQUESTS.toLocaleString('en')} requests × before them`,
    value: memory.afterMiB / memory.warmMiB,
    atMost: 1.15,
    unit: '×',
  });
});

async function measureStarts() {
  const folder = mkdtempSync(join(tmpdir(), 'paretostudio-bench-start-'));
  try {
    const first = await timeStart(folder); // builds when stale, makes the cluster and the secrets
    const later = [];
    for (let start = 0; start < STARTS; start++) later.push(await timeStart(folder));
    return { first, later };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeStart(dataDir) {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: WORKSPACE,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true, // a process group of its own, to be signalled as a terminal would
  });
  try {
    await untilReady(port, child);
    return (performance.now() - startedAt) / 1000;
  } finally {
    if (child.exitCode === null) {
      process.kill(-child.pid, 'SIGINT');
      await once(child, 'exit');
    }
  }
}

function measureMemory() {
  return withStudioDatabase((database) =>
    whileApiServes(studioEnvironment(database), async ({ port, pid }) => {
      await liftLimits(database.storage.pool);
      const keys = database.seeds.map(({ key }) => key);
      const load = (amount) => loadHttp({ url: `http://127.0.0.1:${port}/v1/prompts`, keys, amount });
      const atStartMiB = residentMiB(pid);
      await load(WARM_UP_REQUESTS);
      const warmMiB = residentMiB(pid);
      await load(REQUESTS);
      return { atStartMiB, warmMiB, afterMiB: residentMiB(pid) };
    }),
  );
}
