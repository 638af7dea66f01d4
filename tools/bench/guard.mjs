// What passport-api-key adds to a guard that is written by hand over the same admission: `run.mjs guard`.
import { fileURLToPath } from 'node:url';
import { databaseFacts } from './lib/bench-database.mjs';
import { loadHttp } from './lib/http-load.mjs';
import { benchmark } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { whileServing, withCpuOf } from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = setting('ROUNDS', 7);
const ROUND_MS = setting('ROUND_MS', 3000);
/** All four get faster for that long, until their code is compiled. */
const WARM_UP_MS = setting('WARM_UP_MS', 4000);
const CONNECTIONS = 32;
const BY_HAND = 'by hand';
const OURS = 'passport-api-key';
const BY_HAND_ALONE = 'by hand, constant admission';
const OURS_ALONE = 'passport-api-key, constant admission';

await benchmark('guard', (report) =>
  withStudioDatabase(async ({ server, storage, pepperText, seeds }) => {
    report.facts({ database: await databaseFacts(storage.pool) });
    const keys = seeds.map(({ key }) => key);
    const program = fileURLToPath(new URL('./guard-server.mjs', import.meta.url));
    const env = { DATABASE_URL: server.url, KEY_PEPPERS: pepperText };
    await whileServing(program, env, async ({ ports, pid }) => {
      const load = (port) => (durationMs) =>
        withCpuOf(pid, () =>
          loadHttp({ url: `http://127.0.0.1:${port}/`, keys, connections: CONNECTIONS, durationMs }),
        );
      const samples = await interleave({
        rounds: ROUNDS,
        roundMs: ROUND_MS,
        warmUpMs: WARM_UP_MS,
        candidates: {
          [BY_HAND]: load(ports.handWritten),
          [OURS]: load(ports.ours),
          [BY_HAND_ALONE]: load(ports.handWrittenConstant),
          [OURS_ALONE]: load(ports.oursConstant),
        },
      });
      reportOn(report, samples);
    });
  }),
);

function reportOn(report, samples) {
  const row = (name, other) =>
    summarize(name, samples[name], {
      ratios: {
        'by hand': ratio(samples[name], samples[other]),
        'server cpu by hand': ratio(samples[name], samples[other], 'serverCpuMicros'),
      },
    });
  report.loads(`${CONNECTIONS} connections`, [
    row(BY_HAND, BY_HAND),
    row(OURS, BY_HAND),
    row(BY_HAND_ALONE, BY_HAND_ALONE),
    row(OURS_ALONE, BY_HAND_ALONE),
  ]);
  report.target({
    name: 'route behind passport-api-key × behind a guard by hand',
    value: ratio(samples[OURS], samples[BY_HAND]),
    atLeast: 0.91,
    unit: '×',
  });
  report.target({
    name: "the server's processor time behind passport-api-key × behind a guard by hand",
    value: ratio(samples[OURS], samples[BY_HAND], 'serverCpuMicros'),
    atMost: 1.1,
    unit: '×',
  });
}
