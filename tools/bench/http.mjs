// What the guard costs over HTTP, on Nest and Fastify with a real database: `run.mjs http`.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { databaseFacts } from './lib/bench-database.mjs';
import { CONNECTIONS, loadHttp } from './lib/http-load.mjs';
import { machine, printRows, printTargets, saveReport } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { liftLimits } from './lib/seed.mjs';
import { WORKSPACE, whileApiServes, whileServing } from './lib/server-process.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const ROUND_MS = Number(process.env.BENCH_ROUND_MS ?? 3000);
const OPEN = 'unguarded';
const SELECT = 'unguarded + SELECT 1';
const GUARDED = 'guarded, costs 1';
const API = 'the API: GET /v1/prompts';

await withStudioDatabase(async ({ server, storage, pepperText, seeds }) => {
  const facts = machine({ database: await databaseFacts(storage.pool) });
  const keys = seeds.map(({ key }) => key);
  const env = {
    DATABASE_URL: server.url,
    KEY_PEPPERS: pepperText,
    CREDENTIAL_KEYS: `bench:${randomBytes(32).toString('base64url')}`,
    COOKIE_SECRET: randomBytes(32).toString('base64url'),
  };
  const program = fileURLToPath(new URL('./http-server.mjs', import.meta.url));

  const measure = async (routes) => {
    const candidates = Object.fromEntries(
      Object.entries(routes).map(([name, route]) => [
        name,
        (warmingUp) => loadHttp({ ...route, durationMs: warmingUp ? 1000 : ROUND_MS }),
      ]),
    );
    const samples = await interleave({ rounds: ROUNDS, candidates });
    const rows = Object.keys(routes).map((name) =>
      summarize(name, samples[name], {
        ratios: { open: ratio(samples[name], samples[OPEN]), select: ratio(samples[name], samples[SELECT]) },
      }),
    );
    printRows(`${CONNECTIONS} connections`, rows);
    return rows;
  };

  const rows = await whileServing(program, env, ({ port }) => {
    const at = (path) => `http://127.0.0.1:${port}/${path}`;
    const routes = {
      [OPEN]: { url: at('open') },
      [SELECT]: { url: at('selecting') },
      [GUARDED]: { url: at('guarded'), keys },
    };
    if (!existsSync(join(WORKSPACE, 'apps/api/dist/main.js'))) return measure(routes);
    return whileApiServes(env, async (api) => {
      await liftLimits(storage.pool); // the server wrote the plans anew when it started
      return measure({ ...routes, [API]: { url: `http://127.0.0.1:${api.port}/v1/prompts`, keys } });
    });
  });
  const guarded = rows.find(({ name }) => name === GUARDED);
  const targets = [
    { what: 'guarded × unguarded', value: guarded.ratios.open.median, target: 0.36 },
    { what: 'guarded × unguarded with SELECT 1', value: guarded.ratios.select.median, target: 1.4 },
    { what: 'guarded, 99th percentile', value: guarded.p99Ms.median, target: 25, atMost: true, unit: ' ms' },
  ];
  printTargets(targets);
  saveReport('http', { machine: facts, rows, targets });
});
