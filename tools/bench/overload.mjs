// Four times as many requests as the server can answer: `run.mjs overload`.
import { cpus } from 'node:os';
import { databaseFacts } from './lib/bench-database.mjs';
import { watchOthers } from './lib/disturbance.mjs';
import { offerLoad, saturate } from './lib/open-load.mjs';
import { benchmark } from './lib/report.mjs';
import { liftLimits } from './lib/seed.mjs';
import { cpuSeconds, residentMiB, studioEnvironment, whileApiServes } from './lib/server-process.mjs';
import { setting } from './lib/settings.mjs';
import { spread } from './lib/statistics.mjs';
import { withStudioDatabase } from './lib/studio-database.mjs';

const SECONDS = setting('OVERLOAD_SECONDS', 60);
const ROUNDS = setting('ROUNDS', 5);
const ROUND_MS = setting('ROUND_MS', 3000);
const TIMES_CAPACITY = 4;
const AFTERWARDS_MS = 5000;
/** In flight where the server is busiest and nothing is refused yet. */
const IN_FLIGHT = [64, 128];
const PATH = '/v1/prompts';
const LATENCY_MS_MAX = 250;
/** Four times as many as have a place; they do not wait for what `Retry-After` says. */
const CLIENTS_AT_ONCE = 768;
const PROCESSES = ['server', 'client', 'database'];

await benchmark('overload', (report) =>
  withStudioDatabase(async (database) => {
    const { storage, seeds } = database;
    report.facts({ database: await databaseFacts(storage.pool) });
    await whileApiServes(studioEnvironment(database), async ({ port, pid }) => {
      await liftLimits(storage.pool); // the server wrote the plans anew when it started
      const target = { port, path: PATH, keys: seeds.map(({ key }) => key) };
      const peaks = await measurePeaks(target, pid);
      const peak = Math.max(...peaks.map(({ perSecond }) => perSecond.median));
      const memory = watchMemory(pid);
      const overload = { ...target, perSecond: TIMES_CAPACITY * peak, durationMs: SECONDS * 1000 };
      const { othersShare, ...during } = await watchProcessors(pid, () => offerLoad(overload));
      const again = await watchProcessors(pid, () =>
        saturate({ ...target, connections: CLIENTS_AT_ONCE, durationMs: ROUND_MS }),
      );
      const memoryMiB = memory.stop();
      const after = await offerLoad({ ...target, perSecond: peak / 2, durationMs: AFTERWARDS_MS });
      report.facts({ othersShareDuringOverload: othersShare });
      tell(report, { peaks, peak, during, again, after, memoryMiB });
    });
  }),
);

/** Adds to what a load came to how many processors the server, this client and the database took for it. */
async function watchProcessors(pid, load) {
  const [serverBefore, clientBefore] = [cpuSeconds(pid), process.cpuUsage()];
  const { result, cpuSeconds: all, othersShare } = await watchOthers(load);
  const server = cpuSeconds(pid) - serverBefore;
  const { user, system } = process.cpuUsage(clientBefore);
  const client = (user + system) / 1e6;
  const processors = { server, client, database: all - server - client };
  for (const name of PROCESSES) processors[name] /= result.seconds;
  return { ...result, processors, othersShare };
}

/** Answers a second with so many requests under way, none refused; the first round of each warms up. */
async function measurePeaks(target, pid) {
  const samples = IN_FLIGHT.map(() => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, connections] of IN_FLIGHT.entries()) {
      const load = () => saturate({ ...target, connections, durationMs: ROUND_MS });
      const { answers, perSecond, processors } = await watchProcessors(pid, load);
      if (Object.keys(answers).join() !== '200')
        throw new Error(`refused below the bound: ${JSON.stringify(answers)}`);
      if (round > 0) samples[index].push({ perSecond, processors });
    }
  }
  return IN_FLIGHT.map((connections, index) => ({
    connections,
    perSecond: spread(samples[index].map(({ perSecond }) => perSecond)),
    processors: Object.fromEntries(
      PROCESSES.map((name) => [name, spread(samples[index].map(({ processors }) => processors[name]))]),
    ),
  }));
}

/** Reads every second what the server holds in memory. */
function watchMemory(pid) {
  const samples = [];
  const timer = setInterval(() => samples.push(residentMiB(pid)), 1000);
  return {
    stop() {
      clearInterval(timer);
      return samples;
    },
  };
}

function tell(report, { peaks, peak, during, again, after, memoryMiB }) {
  const rowOf = (name, load) => [
    name,
    load.offered / load.seconds,
    load.perSecond,
    load.p50Ms,
    load.p99Ms,
    (load.answers[503] ?? 0) / load.seconds,
    load.refusedP99Ms,
  ];
  report.table({
    title: `GET ${PATH} of 1,000 accounts; a second, and milliseconds from the instant when a request was due`,
    columns: ['', 'offered', 'admitted', 'p50 ms', 'p99 ms', 'refused', 'refused p99 ms'],
    rows: [
      ...peaks.map(({ connections, perSecond }) => [
        `as fast as it answers, ${connections} in flight`,
        null,
        perSecond,
        null,
        null,
        0,
        null,
      ]),
      rowOf(`${TIMES_CAPACITY} × the peak for ${SECONDS} s`, during),
      rowOf(`${CLIENTS_AT_ONCE} clients that ask again at once`, again),
      rowOf('half the peak afterwards', after),
    ],
  });
  const shareOf = (name, { processors }) => [name, ...PROCESSES.map((process) => processors[process])];
  report.table({
    title: `Processors of this machine's ${cpus().length} that each of the three takes`,
    columns: ['', ...PROCESSES],
    rows: [
      ...peaks.map((peak) => shareOf(`${peak.connections} in flight`, peak)),
      shareOf(`${TIMES_CAPACITY} × the peak`, during),
      shareOf(`${CLIENTS_AT_ONCE} clients that ask again at once`, again),
    ],
  });
  const early = memoryMiB[Math.floor(memoryMiB.length / 4)] ?? memoryMiB.at(-1);
  const others = Object.entries(during.answers).reduce(
    (sum, [status, count]) => sum + (['200', '429', '503'].includes(status) ? 0 : count),
    during.lost + during.withoutRetryAfter,
  );
  report.target({
    name: `admitted at ${TIMES_CAPACITY} × capacity × of the peak`,
    value: during.perSecond / peak,
    atLeast: 0.9,
    unit: '×',
    headline: true,
  });
  report.target({
    name: 'p99 of what was admitted',
    value: during.p99Ms,
    atMost: LATENCY_MS_MAX,
    unit: 'ms',
    headline: true,
  });
  report.target({ name: 'answers but 200, 429 and 503 with Retry-After', value: others, atMost: 0 });
  report.target({
    name: 'resident memory at the end × of a quarter of the time',
    value: memoryMiB.at(-1) / early,
    atMost: 1.1,
    unit: '×',
  });
  report.target({
    name: 'recovery: last refusal or late answer at half the peak',
    value: after.troubledUntilMs / 1000,
    atMost: 2,
    unit: 's',
  });
}
