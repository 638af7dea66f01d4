// Admissions against verifications by better-auth's api-key plugin, in the same server: `run.mjs better-auth`.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { databaseFacts } from './lib/bench-database.mjs';
import { applyLoad } from './lib/load.mjs';
import { importPeer } from './lib/peer.mjs';
import { machine, printRows, printTargets, saveReport } from './lib/report.mjs';
import { interleave, ratio, summarize } from './lib/rounds.mjs';
import { ACCOUNTS, POOL_SIZE, admitOrFail, withStudioDatabase } from './lib/studio-database.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const ROUND_MS = Number(process.env.BENCH_ROUND_MS ?? 1500);
const IN_FLIGHT = 32;
const DAY_MS = 86_400_000;
const OURS = `admit, ${ACCOUNTS} accounts`;
const THEIRS = `better-auth verify, ${ACCOUNTS} keys`;

process.env.NODE_ENV = 'production';

await withStudioDatabase(async ({ server, storage, peppers, seeds }) => {
  const facts = machine({ database: await databaseFacts(storage.pool) });
  await storage.pool.query('create database better_auth');
  const pool = new pg.Pool({ connectionString: server.urlFor('better_auth'), max: POOL_SIZE });
  // Its last connections may still be closing when the server goes.
  pool.on('error', () => undefined);
  const { auth, keys } = await prepareBetterAuth(pool);
  const statements = await countStatements(pool, () => verifyOrFail(auth, keys[0]));
  console.log(`better-auth sends ${statements} statements for one verification`);

  const admission = storage.admission(peppers);
  const random = (list) => list[Math.floor(Math.random() * list.length)];
  const calls = {
    [OURS]: () => admitOrFail(admission, random(seeds).key),
    [THEIRS]: () => verifyOrFail(auth, random(keys)),
  };
  const candidates = Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [
      name,
      (warmingUp) => applyLoad({ durationMs: warmingUp ? 500 : ROUND_MS, inFlight: IN_FLIGHT, call }),
    ]),
  );
  const samples = await interleave({ rounds: ROUNDS, candidates });
  const rows = Object.keys(calls).map((name) =>
    summarize(name, samples[name], { ratios: { 'better-auth': ratio(samples[name], samples[THEIRS]) } }),
  );
  printRows(`${IN_FLIGHT} in flight`, rows);
  const targets = [
    {
      what: `${IN_FLIGHT} in flight, × better-auth`,
      value: rows[0].ratios['better-auth'].median,
      target: 15,
    },
  ];
  printTargets(targets);
  saveReport('better-auth', {
    machine: facts,
    statements,
    rows,
    targets,
  });
  await pool.end();
});

async function prepareBetterAuth(pool) {
  const [{ betterAuth }, { apiKey }, { getMigrations }] = await Promise.all(
    ['better-auth', '@better-auth/api-key', 'better-auth/db/migration'].map(importPeer),
  );
  const auth = betterAuth({
    baseURL: 'http://127.0.0.1:3000',
    secret: randomBytes(32).toString('base64url'),
    database: pool,
    emailAndPassword: { enabled: true },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [apiKey({ rateLimit: { enabled: true, timeWindow: DAY_MS, maxRequests: 1_000_000_000 } })],
  });
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  const { user } = await auth.api.signUpEmail({
    body: { email: 'bench@bench.example', password: randomBytes(18).toString('base64url'), name: 'Bench' },
  });
  const keys = [];
  for (let made = 0; made < ACCOUNTS; made++) {
    const { key } = await auth.api.createApiKey({ body: { userId: user.id, name: `bench ${made}` } });
    keys.push(key);
  }
  await pool.query('analyze');
  return { auth, keys };
}

async function verifyOrFail(auth, key) {
  const { valid, error } = await auth.api.verifyApiKey({ body: { key } });
  if (!valid) throw new Error(`refused: ${error?.code ?? 'no reason given'}`);
}

async function countStatements(pool, work) {
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
