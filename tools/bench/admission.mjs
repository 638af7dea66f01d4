// Admissions in process against the same database's cheapest statements: `node tools/bench/run.mjs admission`.
import { databaseFacts } from './lib/bench-database.mjs';
import { applyLoad } from './lib/load.mjs';
import { benchmark } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { setting } from './lib/settings.mjs';
import { ACCOUNTS, SELECT_ONE, admitOrFail, updateOne, withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = setting('ROUNDS', 7);
const ROUND_MS = setting('ROUND_MS', 1500);
const WARM_UP_MS = 400;
const SELECT = 'SELECT 1 each';
const UPDATE = 'UPDATE each';
const SPREAD = `admit, ${ACCOUNTS} accounts`;
const HOT = 'admit, one hot key';

await benchmark('admission', (report) =>
  withStudioDatabase(async ({ storage, peppers, seeds }) => {
    report.facts({ database: await databaseFacts(storage.pool) });
    const admission = storage.admission(peppers);
    const random = () => seeds[Math.floor(Math.random() * seeds.length)];
    const calls = {
      [SELECT]: () => storage.pool.query(SELECT_ONE),
      [UPDATE]: () => storage.pool.query(updateOne(random().accountId)),
      [SPREAD]: () => admitOrFail(admission, random().key),
      [HOT]: () => admitOrFail(admission, seeds[0].key),
    };
    const at128 = await compare(report, 128, calls);
    const { [HOT]: _, ...spreadCalls } = calls;
    const at32 = await compare(report, 32, spreadCalls);
    const at1 = await compare(report, 1, spreadCalls);
    report.target({
      name: `admission × SELECT 1, ${ACCOUNTS} accounts, 128 in flight`,
      value: ratio(at128[SPREAD], at128[SELECT]),
      atLeast: 1.3,
      unit: '×',
      headline: true,
    });
    report.target({
      name: 'admission × SELECT 1, one hot key, 128 in flight',
      value: ratio(at128[HOT], at128[SELECT]),
      atLeast: 6,
      unit: '×',
      headline: true,
    });
    report.target({
      name: `admission × SELECT 1, ${ACCOUNTS} accounts, 32 in flight`,
      value: ratio(at32[SPREAD], at32[SELECT]),
      atLeast: 0.6,
      unit: '×',
    });
    report.target({
      name: 'time of an admission × that of one durable UPDATE, 1 in flight',
      value: ratio(at1[UPDATE], at1[SPREAD]),
      atMost: 2.5,
      unit: '×',
    });
  }),
);

async function compare(report, inFlight, calls) {
  const candidates = Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [
      name,
      (durationMs) => applyLoad({ durationMs, inFlight, call }),
    ]),
  );
  const samples = await interleave({ rounds: ROUNDS, roundMs: ROUND_MS, warmUpMs: WARM_UP_MS, candidates });
  report.loads(
    `${inFlight} in flight`,
    Object.entries(samples).map(([name, own]) =>
      summarize(name, own, {
        ratios: { 'SELECT 1': ratio(own, samples[SELECT]), UPDATE: ratio(own, samples[UPDATE]) },
      }),
    ),
  );
  return samples;
}
