// What passport-api-key adds to a guard that is written by hand over the same admission: `run.mjs guard`.
import { fileURLToPath } from 'node:url';
import { databaseFacts } from './lib/bench-database.mjs';
import { loadHttp } from './lib/http-load.mjs';
import { machine, printRows, printTargets, saveReport } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { cpuSeconds, whileServing } from './lib/server-process.mjs';
import { spread } from './lib/statistics.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const ROUND_MS = Number(process.env.BENCH_ROUND_MS ?? 3000);
/** All four get faster for that long, until their code is compiled. */
const WARM_UP_MS = Number(process.env.BENCH_WARM_UP_MS ?? 4000);
const CONNECTIONS = 32;
/** A share of 10 % more. */
const COST_MAX = 1.1;
const BY_HAND = 'by hand';
const OURS = 'passport-api-key';
const BY_HAND_ALONE = 'by hand, constant admission';
const OURS_ALONE = 'passport-api-key, constant admission';
const COMPARED = {
  [BY_HAND]: BY_HAND,
  [OURS]: BY_HAND,
  [BY_HAND_ALONE]: BY_HAND_ALONE,
  [OURS_ALONE]: BY_HAND_ALONE,
};

await withStudioDatabase(async ({ server, storage, pepperText, seeds }) => {
  const facts = machine({ database: await databaseFacts(storage.pool) });
  const keys = seeds.map(({ key }) => key);
  const program = fileURLToPath(new URL('./guard-server.mjs', import.meta.url));
  const env = { DATABASE_URL: server.url, KEY_PEPPERS: pepperText };
  await whileServing(program, env, async ({ ports, pid }) => {
    const samples = await interleave({
      rounds: ROUNDS,
      candidates: {
        [BY_HAND]: candidate(ports.handWritten, pid, keys),
        [OURS]: candidate(ports.ours, pid, keys),
        [BY_HAND_ALONE]: candidate(ports.handWrittenConstant, pid, keys),
        [OURS_ALONE]: candidate(ports.oursConstant, pid, keys),
      },
    });
    report(facts, samples);
  });
});

/** Each sample also tells what the server alone spent, without the client and the database. */
function candidate(port, pid, keys) {
  return async (warmingUp) => {
    const before = cpuSeconds(pid);
    const load = await loadHttp({
      url: `http://127.0.0.1:${port}/`,
      keys,
      connections: CONNECTIONS,
      durationMs: warmingUp ? WARM_UP_MS : ROUND_MS,
    });
    return { ...load, serverCpuMicros: ((cpuSeconds(pid) - before) / load.count) * 1e6 };
  };
}

function report(facts, samples) {
  const rows = Object.entries(COMPARED).map(([name, other]) =>
    summarize(name, samples[name], {
      serverCpuMicros: spread(samples[name].map((sample) => sample.serverCpuMicros)),
      serverCost: cost(samples[name], samples[other]),
      ratios: { 'by hand': ratio(samples[name], samples[other]) },
    }),
  );
  printRows(`${CONNECTIONS} connections`, rows);
  console.table(
    Object.fromEntries(
      rows.map(({ name, serverCpuMicros, serverCost }) => [
        name,
        {
          'server cpu µs a call': Number(serverCpuMicros.median.toFixed(1)),
          '× by hand': Number(serverCost.median.toFixed(3)),
        },
      ]),
    ),
  );
  const ours = rows.find(({ name }) => name === OURS);
  const targets = [
    {
      what: 'requests a second × by hand',
      value: ours.ratios['by hand'].median,
      target: Number((1 / COST_MAX).toFixed(2)),
    },
    {
      what: "the server's processor time × by hand",
      value: ours.serverCost.median,
      target: COST_MAX,
      atMost: true,
    },
  ];
  printTargets(targets);
  saveReport('guard', { machine: facts, rows, targets });
}

/** How many times as much processor time of the server a call takes, within each round. */
function cost(samples, other) {
  return spread(samples.map((sample, round) => sample.serverCpuMicros / other[round].serverCpuMicros));
}
