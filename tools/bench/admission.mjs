// Admissions in process against the same database's cheapest statements: `node tools/bench/run.mjs admission`.
import { databaseFacts } from './lib/bench-database.mjs';
import { applyLoad } from './lib/load.mjs';
import { machine, printRows, printTargets, saveReport } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { ACCOUNTS, SELECT_ONE, admitOrFail, updateOne, withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const ROUND_MS = Number(process.env.BENCH_ROUND_MS ?? 1500);
const SELECT = 'SELECT 1 each';
const UPDATE = 'UPDATE each';
const SPREAD = `admit, ${ACCOUNTS} accounts`;
const HOT = 'admit, one hot key';

await withStudioDatabase(async ({ storage, peppers, seeds }) => {
  const report = { machine: machine({ database: await databaseFacts(storage.pool) }), sections: {} };
  const admission = storage.admission(peppers);
  const random = () => seeds[Math.floor(Math.random() * seeds.length)];
  const calls = {
    [SELECT]: () => storage.pool.query(SELECT_ONE),
    [UPDATE]: () => storage.pool.query(updateOne(random().accountId)),
    [SPREAD]: () => admitOrFail(admission, random().key),
    [HOT]: () => admitOrFail(admission, seeds[0].key),
  };
  const compare = async (inFlight, names) => {
    const candidates = Object.fromEntries(
      names.map((name) => [
        name,
        (warmingUp) => applyLoad({ durationMs: warmingUp ? 400 : ROUND_MS, inFlight, call: calls[name] }),
      ]),
    );
    const samples = await interleave({ rounds: ROUNDS, candidates });
    const rows = names.map((name) =>
      summarize(name, samples[name], {
        ratios: {
          select: ratio(samples[name], samples[SELECT]),
          update: ratio(samples[name], samples[UPDATE]),
        },
      }),
    );
    printRows(`${inFlight} in flight`, rows);
    report.sections[inFlight] = rows;
    return Object.fromEntries(rows.map((row) => [row.name, row.ratios]));
  };
  const at128 = await compare(128, [SELECT, UPDATE, SPREAD, HOT]);
  const at32 = await compare(32, [SELECT, UPDATE, SPREAD]);
  const at1 = await compare(1, [SELECT, UPDATE, SPREAD]);
  report.targets = [
    {
      what: `128 in flight, ${ACCOUNTS} accounts, × SELECT 1`,
      value: at128[SPREAD].select.median,
      target: 1.1,
    },
    { what: '128 in flight, one hot key, × SELECT 1', value: at128[HOT].select.median, target: 4 },
    {
      what: `32 in flight, ${ACCOUNTS} accounts, × SELECT 1 (the trials’ figure)`,
      value: at32[SPREAD].select.median,
      target: 0.6,
    },
    {
      what: '1 in flight, time × that of an UPDATE',
      value: 1 / at1[SPREAD].update.median,
      target: 2.5,
      atMost: true,
    },
  ];
  console.log();
  printTargets(report.targets);
  saveReport('admission', report);
});
