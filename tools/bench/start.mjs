// The second `npm start` until it is ready, and what the server holds in memory: `run.mjs start`.
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadHttp } from './lib/http-load.mjs';
import { machine, printTargets, saveReport } from './lib/report.mjs';
import { liftLimits } from './lib/seed.mjs';
import { WORKSPACE, freePort, residentMiB, untilReady, whileApiServes } from './lib/server-process.mjs';
import { median } from './lib/statistics.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const STARTS = 5;
const WARM_UP_REQUESTS = 20_000;
const REQUESTS = 100_000;

const facts = machine();
const startMs = await measureStarts();
const memory = await measureMemory();
const targets = [
  {
    what: 'second `npm start` to ready',
    value: median(startMs.later) / 1000,
    target: 3,
    atMost: true,
    unit: ' s',
  },
  {
    what: `resident after ${REQUESTS} requests`,
    value: memory.afterMiB,
    target: 200,
    atMost: true,
    unit: ' MiB',
  },
  { what: 'the same × before them', value: memory.afterMiB / memory.warmMiB, target: 1.15, atMost: true },
];
console.log({ startMs, memory });
printTargets(targets);
saveReport('start', { machine: facts, startMs, memory, targets });

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
    return Math.round(performance.now() - startedAt);
  } finally {
    process.kill(-child.pid, 'SIGINT');
    await once(child, 'exit');
  }
}

function measureMemory() {
  return withStudioDatabase(({ server, storage, pepperText, seeds }) => {
    const env = {
      DATABASE_URL: server.url,
      KEY_PEPPERS: pepperText,
      CREDENTIAL_KEYS: `bench:${randomBytes(32).toString('base64url')}`,
      COOKIE_SECRET: randomBytes(32).toString('base64url'),
    };
    return whileApiServes(env, async ({ port, pid }) => {
      await liftLimits(storage.pool);
      const atStartMiB = residentMiB(pid);
      const load = (amount) =>
        loadHttp({ url: `http://127.0.0.1:${port}/v1/prompts`, keys: seeds.map(({ key }) => key), amount });
      await load(WARM_UP_REQUESTS);
      const warmMiB = residentMiB(pid);
      await load(REQUESTS);
      return { atStartMiB, warmMiB, afterMiB: residentMiB(pid) };
    });
  });
}
