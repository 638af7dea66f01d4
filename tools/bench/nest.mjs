// One route on Nest and Fastify behind our guard and behind others, each in a process of its own: `run.mjs nest`.
import { fileURLToPath } from 'node:url';
import { databaseFacts } from './lib/bench-database.mjs';
import { seedBetterAuth } from './lib/better-auth.mjs';
import { CONNECTIONS, loadHttp } from './lib/http-load.mjs';
import { benchmark } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { liftLimits } from './lib/seed.mjs';
import { studioEnvironment, whileApiServes, whileServing, withCpuOf } from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { ACCOUNTS, withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = setting('ROUNDS', 5);
const ROUND_MS = setting('ROUND_MS', 3000);
/** All servers get faster for that long, until their code is compiled. */
const WARM_UP_MS = setting('WARM_UP_MS', 4000);
const PROGRAM = fileURLToPath(new URL('./nest-server.mjs', import.meta.url));

const OPEN = 'Nest, unguarded';
const SELECT = 'Nest, unguarded, one SELECT 1';
const OURS = 'Nest, passport-api-key';
const BETTER_AUTH = 'Nest, better-auth api-key';
const ROUTES = {
  'Fastify alone': 'fastify',
  [OPEN]: 'unguarded',
  [SELECT]: 'selectOne',
  [OURS]: 'passportApiKey',
  'Nest, passport-headerapikey, same admission': 'headerApiKey',
  'Nest, @nestjs/throttler in memory': 'throttler',
  [BETTER_AUTH]: 'betterAuth',
};
const API = 'our API: GET /v1/prompts';

await benchmark('nest', (report) =>
  withStudioDatabase(async (database) => {
    const { server, storage, seeds } = database;
    report.facts({ database: await databaseFacts(storage.pool) });
    const betterAuth = await seedBetterAuth(server, storage.pool, ACCOUNTS);
    const env = { ...studioEnvironment(database), BETTER_AUTH_URL: betterAuth.url };
    const keys = seeds.map(({ key }) => key);
    await whileAllServe(Object.entries(ROUTES), env, (servers) =>
      whileApiServes(env, async (api) => {
        await liftLimits(storage.pool); // the server wrote the plans anew when it started
        const candidates = Object.fromEntries(
          servers.map(({ name, port, pid }) => [
            name,
            load({
              url: `http://127.0.0.1:${port}/`,
              pid,
              keys: name === BETTER_AUTH ? betterAuth.keys : keys,
            }),
          ]),
        );
        candidates[API] = load({ url: `http://127.0.0.1:${api.port}/v1/prompts`, pid: api.pid, keys });
        reportOn(
          report,
          await interleave({
            rounds: ROUNDS,
            roundMs: ROUND_MS,
            warmUpMs: WARM_UP_MS,
            candidates,
          }),
        );
      }),
    );
  }),
);

/** Runs work while every route is served, each by a process of its own; they are measured in turns. */
function whileAllServe([first, ...others], env, work, servers = []) {
  if (first === undefined) return work(servers);
  const [name, route] = first;
  return whileServing(PROGRAM, { ...env, BENCH_ROUTE: route }, (server) =>
    whileAllServe(others, env, work, [...servers, { name, ...server }]),
  );
}

/** Every route is sent a key, those that look at none included: the requests are alike. */
function load({ url, pid, keys }) {
  return (durationMs) => withCpuOf(pid, () => loadHttp({ url, keys, durationMs }));
}

function reportOn(report, samples) {
  report.loads(
    `${CONNECTIONS} connections`,
    Object.entries(samples).map(([name, own]) =>
      summarize(name, own, {
        ratios: { unguarded: ratio(own, samples[OPEN]), 'better-auth': ratio(own, samples[BETTER_AUTH]) },
      }),
    ),
  );
  const target = (target) => report.target({ unit: '×', headline: true, ...target });
  target({
    name: 'Nest route behind passport-api-key × unguarded',
    value: ratio(samples[OURS], samples[OPEN]),
    atLeast: 0.42,
  });
  target({
    name: 'Nest route behind passport-api-key × unguarded with one SELECT 1',
    value: ratio(samples[OURS], samples[SELECT]),
    atLeast: 1.6,
  });
  target({
    name: 'Nest route behind passport-api-key × behind better-auth api-key',
    value: ratio(samples[OURS], samples[BETTER_AUTH]),
    atLeast: 15,
  });
  target({
    name: `99th percentile of a Nest route behind passport-api-key × unguarded, ${CONNECTIONS} connections`,
    value: ratio(samples[OURS], samples[OPEN], 'p99Ms'),
    atMost: 3,
  });
}
