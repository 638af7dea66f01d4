// How long the stdio program takes until a client may use it, beside an empty server: `run.mjs stdio`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';
import { benchmark } from './lib/report.mjs';
import { WORKSPACE, studioEnvironment, whileApiServes } from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { spread } from './lib/statistics.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const STARTS = setting('STARTS', 25);
const PROGRAM = join(WORKSPACE, 'apps/mcp-stdio/dist/paretostudio-mcp.js');
const ARTIFACTS = join(WORKSPACE, 'apps/mcp-stdio/artifacts');
const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'bench', version: '1.0.0' },
  },
};

if (!existsSync(PROGRAM)) throw new Error('There is no bundle: npx nx run-many -t build -p api mcp-stdio');
const folder = mkdtempSync(join(tmpdir(), 'paretostudio-bench-stdio-'));
try {
  await benchmark('stdio', async (report) => {
    const empty = await bundleEmptyServer(join(folder, 'empty.mjs'));
    const startMs = await withStudioDatabase((database) =>
      whileApiServes(studioEnvironment(database), ({ port }) =>
        measureStarts(empty, database.seeds[0].key, `http://127.0.0.1:${port}`),
      ),
    );
    reportOn(report, startMs);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** In the way that the program itself is bundled: one minified file for the same Node.js. */
async function bundleEmptyServer(outfile) {
  await build({
    entryPoints: [fileURLToPath(new URL('./stdio-server.mjs', import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

async function measureStarts(empty, key, url) {
  const ours = { PARETOSTUDIO_API_KEY: key, PARETOSTUDIO_API_URL: url };
  const startMs = { empty: [], paretostudio: [] };
  for (let start = -1; start < STARTS; start++) {
    const turn = { empty: await timeStart(empty, {}), paretostudio: await timeStart(PROGRAM, ours) };
    if (start < 0) continue; // the first start of each reads from the disk
    for (const [name, ms] of Object.entries(turn)) startMs[name].push(ms);
  }
  return startMs;
}

/** From the start of the process to the answer to `initialize`, in milliseconds. */
async function timeStart(program, env) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  try {
    child.stdin.write(`${JSON.stringify(INITIALIZE)}\n`);
    const [line] = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`${program} ended with ${code}`))),
    ]);
    const ms = performance.now() - startedAt;
    if (JSON.parse(line).result?.serverInfo === undefined) throw new Error(`${program} answered ${line}`);
    return ms;
  } finally {
    child.kill('SIGKILL');
  }
}

function reportOn(report, { empty, paretostudio }) {
  const times = spread(paretostudio.map((ms, start) => ms / empty[start]));
  report.table({
    title: 'Start to the answer to `initialize`',
    columns: ['', 'ms', '× empty'],
    rows: [
      ['an empty server', spread(empty), 1],
      ['paretostudio-mcp', spread(paretostudio), times],
    ],
  });
  report.target({
    name: 'stdio program, start to initialize × an empty server',
    value: times,
    atMost: 1.5,
    unit: '×',
  });
  for (const { name, megabytes } of packedPackages()) {
    report.target({ name: `size of ${name}`, value: megabytes, atMost: 1, unit: 'MB' });
  }
}

/** The package as it would be published, if it was packed. */
function packedPackages() {
  if (!existsSync(ARTIFACTS)) return [];
  return readdirSync(ARTIFACTS)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => ({ name, megabytes: statSync(join(ARTIFACTS, name)).size / 1e6 }));
}
