import { PepperRing } from '@paretostudio/key-crypto';
import { databaseFacts } from './bench-database.mjs';
import { dropDatabase, growDatabase, settle } from './grown-database.mjs';
import { applyLoad } from './load.mjs';
import { interleave, ratio, summarize } from './rounds.mjs';
import { liftLimits } from './seed.mjs';
import { keyOf, seedMany } from './seed-many.mjs';
import { setting } from './settings.mjs';
import { admitOrFail } from './studio-database.mjs';

const ACCOUNTS_MAX = setting('ACCOUNTS_MAX', 1_000_000);
const ROUNDS = setting('ROUNDS', 7);
const ROUND_MS = setting('ROUND_MS', 1500);
/** Long enough that the first write to a page since the checkpoint, which costs more, is behind nearly every page. */
const WARM_UP_MS = setting('WARM_UP_MS', 12_000);
const IN_FLIGHT = 128;
/** Keys that are presented, spread evenly over all that there are: nearly every page of every table is among theirs. */
const PRESENTED = 50_000;

/**
 * Measures admissions over 1,000, 10,000 … accounts, each with a member and a key, in databases of their own beside each
 * other; any account as likely as any other, which is the worst case for caches.
 */
export async function growAccounts(report, server) {
  const peppers = PepperRing.of([{ id: 'bench', secret: new Uint8Array(32).fill(7) }]);
  const worlds = [];
  for (let accounts = 1_000; accounts <= ACCOUNTS_MAX; accounts *= 10) {
    worlds.push(await makeWorld(server, peppers, accounts));
  }
  report.facts({ database: await databaseFacts(worlds[0].storage.pool) });
  const candidates = Object.fromEntries(
    worlds.map(({ name, call }) => [
      name,
      (durationMs) => applyLoad({ durationMs, inFlight: IN_FLIGHT, call }),
    ]),
  );
  for (const world of worlds) world.before = await statisticsOf(world.storage);
  const samples = await interleave({ rounds: ROUNDS, roundMs: ROUND_MS, warmUpMs: WARM_UP_MS, candidates });
  const [first] = worlds;
  const last = worlds.at(-1);
  report.loads(
    `admissions by the number of accounts, ${IN_FLIGHT} in flight`,
    worlds.map(({ name }) =>
      summarize(name, samples[name], {
        ratios: { [`cpu of ${first.name}`]: ratio(samples[name], samples[first.name], 'cpuMicros') },
      }),
    ),
  );
  report.table(await storageTable(worlds));
  report.target({
    name: `processor time of an admission, ${last.name}, × that with ${first.name}`,
    value: ratio(samples[last.name], samples[first.name], 'cpuMicros'),
    atMost: 1.5,
    unit: '×',
    headline: true,
  });
  report.target({
    name: `time of an admission, ${last.name}, × that with ${first.name}`,
    value: ratio(samples[first.name], samples[last.name]),
    atMost: 1.5,
    unit: '×',
  });
  for (const { storage, database } of worlds) await dropDatabase(server, storage, database);
}

async function makeWorld(server, peppers, accounts) {
  const database = `accounts_${accounts}`;
  const storage = await growDatabase(server, database);
  await liftLimits(storage.pool);
  await seedMany(storage.pool, peppers, accounts);
  await settle(storage);
  const admission = storage.admission(peppers);
  const step = Math.max(1, accounts / PRESENTED);
  const keys = Array.from({ length: Math.min(accounts, PRESENTED) }, (_, index) =>
    keyOf(Math.floor(index * step)),
  );
  // What is noted of a key when it is used for the first time is no part of what is measured.
  for (let first = 0; first < keys.length; first += IN_FLIGHT) {
    await Promise.all(keys.slice(first, first + IN_FLIGHT).map((key) => admitOrFail(admission, key)));
  }
  const call = () => admitOrFail(admission, keys[Math.floor(Math.random() * keys.length)]);
  return { name: `${accounts.toLocaleString('en')} accounts`, database, storage, call };
}

const STATISTICS = `select
    pg_size_pretty(pg_relation_size('paretostudio.api_keys')) as keys,
    pg_size_pretty(pg_relation_size('paretostudio.api_keys_digest_unique')) as digests,
    pg_size_pretty(pg_relation_size('paretostudio.account_meters')) as meters,
    pg_relation_size('paretostudio.account_meters')::float8 as "metersBytes",
    m.n_tup_upd::float8 as updates, m.n_tup_hot_upd::float8 as hot, m.autovacuum_count::float8 as vacuums,
    d.blks_hit::float8 as hits, d.blks_read::float8 as reads,
    (select sum(t.seq_scan)::float8 from pg_stat_user_tables t where t.schemaname = 'paretostudio'
       and t.relname in ('api_keys', 'account_meters', 'accounts', 'members')) as scans
  from pg_stat_user_tables m, pg_stat_database d
  where m.relid = 'paretostudio.account_meters'::regclass and d.datname = current_database()`;

async function statisticsOf({ pool }) {
  await pool.query('select pg_stat_clear_snapshot()');
  return (await pool.query(STATISTICS)).rows[0];
}

async function storageTable(worlds) {
  const rows = [];
  for (const { name, storage, before } of worlds) {
    const after = await statisticsOf(storage);
    const more = (count) => after[count] - before[count];
    const updates = more('updates');
    rows.push([
      name,
      after.keys,
      after.digests,
      after.meters,
      after.metersBytes / before.metersBytes,
      (more('hot') / updates) * 100,
      more('hits') / updates,
      more('reads') / updates,
      more('scans'),
      more('vacuums'),
    ]);
  }
  return {
    title: 'what it does to tables and indexes',
    columns: [
      '',
      'keys',
      'their digests',
      'meters',
      'meters × before the run',
      'HOT updates %',
      'pages hit per update',
      'pages read per update',
      'sequential scans',
      'autovacuums of meters',
    ],
    rows,
  };
}
