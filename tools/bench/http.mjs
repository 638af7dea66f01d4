// What the guard costs over HTTP, on Nest and Fastify with a real database: `run.mjs http`.
import { fileURLToPath } from 'node:url';
import { databaseFacts } from './lib/bench-database.mjs';
import { CONNECTIONS, loadHttp } from './lib/http-load.mjs';
import { benchmark } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { liftLimits } from './lib/seed.mjs';
import { studioEnvironment, whileApiServes, whileServing } from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = setting('ROUNDS', 5);
const ROUND_MS = setting('ROUND_MS', 3000);
const OPEN = 'unguarded';
const SELECT = 'unguarded + SELECT 1';
const GUARDED = 'guarded, costs 1';
const API = 'the API: GET /v1/prompts';

await benchmark('http', (report) =>
  withStudioDatabase(async (database) => {
    const { storage, seeds } = database;
    report.facts({ database: await databaseFacts(storage.pool) });
    const keys = seeds.map(({ key }) => key);
    const env = studioEnvironment(database);
    const program = fileURLToPath(new URL('./http-server.mjs', import.meta.url));
    await whileServing(program, env, ({ port }) =>
      whileApiServes(env, async (api) => {
        await liftLimits(storage.pool); // the server wrote the plans anew when it started
        const load = (route) => (durationMs) => loadHttp({ ...route, durationMs });
        const at = (path) => `http://127.0.0.1:${port}/${path}`;
        const samples = await interleave({
          rounds: ROUNDS,
          roundMs: ROUND_MS,
          warmUpMs: 1000,
          candidates: {
            [OPEN]: load({ url: at('open') }),
            [SELECT]: load({ url: at('selecting') }),
            [GUARDED]: load({ url: at('guarded'), keys }),
            [API]: load({ url: `http://127.0.0.1:${api.port}/v1/prompts`, keys }),
          },
        });
        reportOn(report, samples);
      }),
    );
  }),
);

function reportOn(report, samples) {
  report.loads(
    `${CONNECTIONS} connections`,
    Object.entries(samples).map(([name, own]) =>
      summarize(name, own, {
        ratios: { unguarded: ratio(own, samples[OPEN]), 'SELECT 1': ratio(own, samples[SELECT]) },
      }),
    ),
  );
  report.target({
    name: 'guarded × unguarded',
    value: ratio(samples[GUARDED], samples[OPEN]),
    atLeast: 0.42,
    unit: '×',
  });
  report.target({
    name: 'guarded × unguarded with SELECT 1',
    value: ratio(samples[GUARDED], samples[SELECT]),
    atLeast: 1.6,
    unit: '×',
  });
  report.target({
    name: 'guarded, 99th percentile × unguarded',
    value: ratio(samples[GUARDED], samples[OPEN], 'p99Ms'),
    atMost: 3,
    unit: '×',
  });
}
