// Admissions against verifications by better-auth's api-key plugin, in the same server: `run.mjs better-auth`.
import pg from 'pg';
import { databaseFacts } from './lib/bench-database.mjs';
import { openBetterAuth, seedBetterAuth, verifyOrFail } from './lib/better-auth.mjs';
import { applyLoad } from './lib/load.mjs';
import { benchmark } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { setting } from './lib/settings.mjs';
import { ACCOUNTS, admitOrFail, withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = setting('ROUNDS', 7);
const ROUND_MS = setting('ROUND_MS', 1500);
const IN_FLIGHT = 32;
const OURS = `admit, ${ACCOUNTS} accounts`;
const THEIRS = `better-auth verify, ${ACCOUNTS} keys`;

process.env.NODE_ENV = 'production';

await benchmark('better-auth', (report) =>
  withStudioDatabase(async ({ server, storage, peppers, seeds }) => {
    report.facts({ database: await databaseFacts(storage.pool) });
    const { url, keys } = await seedBetterAuth(server, storage.pool, ACCOUNTS);
    const { auth, pool } = await openBetterAuth(url);
    await verifyOrFail(auth, keys[0]); // the first one also reads the schema
    const statements = await countStatements(() => verifyOrFail(auth, keys[0]));
    report.note(`better-auth sent ${statements} statements for one verification.`);

    const admission = storage.admission(peppers);
    const random = (list) => list[Math.floor(Math.random() * list.length)];
    const load = (call) => (durationMs) => applyLoad({ durationMs, inFlight: IN_FLIGHT, call });
    const samples = await interleave({
      rounds: ROUNDS,
      roundMs: ROUND_MS,
      warmUpMs: 500,
      candidates: {
        [OURS]: load(() => admitOrFail(admission, random(seeds).key)),
        [THEIRS]: load(() => verifyOrFail(auth, random(keys))),
      },
    });
    const times = ratio(samples[OURS], samples[THEIRS]);
    report.loads(`${IN_FLIGHT} in flight`, [
      summarize(OURS, samples[OURS], { ratios: { 'better-auth': times } }),
      summarize(THEIRS, samples[THEIRS]),
    ]);
    report.target({
      name: `admission × better-auth verify, ${IN_FLIGHT} in flight`,
      value: times,
      atLeast: 25,
      unit: '×',
      headline: true,
    });
    await pool.end();
  }),
);

async function countStatements(work) {
  const { query } = pg.Client.prototype;
  let statements = 0;
  pg.Client.prototype.query = function (...args) {
    statements += 1;
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements;
}
