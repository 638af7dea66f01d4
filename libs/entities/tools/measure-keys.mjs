// Measures lists of keys and what hints are made of, in an account of 1,000 keys with 5,000 requests today, among
// twenty others of 1,000 keys:
//   node libs/entities/tools/measure-keys.mjs
// After a build. TEST_DATABASE_URL says on which server; without it, an embedded one is started and thrown away.
import setup from '../../../tools/jest/postgres-setup.mjs';
import teardown from '../../../tools/jest/postgres-teardown.mjs';
import { newId, openStorage } from '../dist/index.js';
import { createTestDatabase } from '../dist/testing/index.js';

const KEYS = 1_000;
const OTHER_ACCOUNTS = 20;
const RECORDS_TODAY = 5_000; // all that a team of ten may make, who can have 1,000 keys
const SIGHTINGS_OF_KEY = 40;
const ROUNDS = 15;
const DAY_MS = 86_400_000;
const NOW = new Date();

await setup();
const database = await createTestDatabase();
const storage = await openStorage({ url: database.url, statementTimeoutMs: 300_000 });
await measure(storage);
await storage.close();
await database.drop();
await teardown();

async function measure({ pool, repositories }) {
  const accounts = Array.from({ length: OTHER_ACCOUNTS + 1 }, () => newId());
  for (const accountId of accounts) await seedAccount(pool, accountId);
  const accountId = accounts[7];
  await seedUse(pool, accountId);
  await seedSightings(pool);
  await pool.query('vacuum analyze');
  const rows = [];
  for await (const [name, ask] of questionsOf(repositories, accountId)) {
    const ms = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      await ask(round);
      ms.push(performance.now() - start);
    }
    ms.sort((a, b) => a - b);
    const [best, median, worst] = [0, ROUNDS >> 1, ROUNDS - 1].map((index) => ms[index].toFixed(1));
    rows.push({ question: name, 'best ms': best, 'median ms': median, 'worst ms': worst });
  }
  console.table(rows);
}

async function seedAccount(pool, accountId) {
  const [userId, memberId] = [newId(), newId()];
  await pool.query(
    `insert into paretostudio.users (id, email, name, password_hash, password_changed_at, created_at)
     values ($1::uuid, $1::uuid || '@example.test', 'Someone', 'none', now(), now())`,
    [userId],
  );
  await pool.query(
    `insert into paretostudio.accounts (id, name, plan_id, created_at) values ($1, 'Account', 'team', now())`,
    [accountId],
  );
  await pool.query('insert into paretostudio.account_meters (account_id) values ($1)', [accountId]);
  await pool.query(
    `insert into paretostudio.members (id, account_id, user_id, role, created_at) values ($1, $2, $3, 'founder', now())`,
    [memberId, accountId, userId],
  );
  const ids = Array.from({ length: KEYS }, () => newId());
  await pool.query('insert into paretostudio.key_meters (id, account_id) select unnest($1::uuid[]), $2', [
    ids,
    accountId,
  ]);
  await pool.query(
    `insert into paretostudio.api_keys (id, account_id, member_id, meter_id, name, digest, pepper_id, key_start, key_end,
       permissions, expires_at, last_used_at, created_at, updated_at)
     select id, $2, $3, id, 'Key ' || md5(id::text), sha256(convert_to(id::text, 'UTF8')), 'p', 'psk_' || left(md5(id::text), 4),
       right(md5(id::text), 4), '{"self": ["get_prompt", "list_prompts", "delete_*"]}',
       case when random() < 0.5 then now() + random() * interval '300 days' end,
       case when random() < 0.7 then now() - random() * interval '200 days' end,
       now() - random() * interval '200 days', now()
     from unnest($1::uuid[]) as id`,
    [ids, accountId, memberId],
  );
}

async function seedUse(pool, accountId) {
  await pool.query(
    `insert into paretostudio.usage_records (account_id, id, at, key_id, surface, action, outcome, status, cost, duration_ms)
     select $1, gen_random_uuid(), date_trunc('day', now() at time zone 'utc') at time zone 'utc'
         + n * (now() - date_trunc('day', now() at time zone 'utc') at time zone 'utc') / $2,
       k.ids[1 + n % ${KEYS}], 'rest', 'get_prompt', case when n % 10 = 0 then 'not_found' else 'ok' end, 200, 1, 5
     from generate_series(0, $2::int - 1) as n,
       (select array_agg(id) as ids from paretostudio.api_keys where account_id = $1) k`,
    [accountId, RECORDS_TODAY],
  );
}

/** Thirty actions, five networks and five clients of each key, some of them new. */
async function seedSightings(pool) {
  await pool.query(
    `insert into paretostudio.key_sightings (key_id, kind, value, account_id, first_seen_at, last_seen_at)
     select k.id, case when n <= 5 then 'network' when n <= 10 then 'client' else 'action' end, 'self action_' || n, account_id,
       now() - (n % 20) * interval '1 day', now()
     from paretostudio.api_keys k, generate_series(1, $1) as n`,
    [SIGHTINGS_OF_KEY],
  );
}

async function* questionsOf({ apiKeys, keySightings }, accountId) {
  for (const sort of ['created', 'name', 'last_used', 'expires']) {
    yield [`page of 100 by ${sort}, first`, () => page({ sort })];
    yield [`the same, without the requests of today`, () => apiKeys.list({ accountId, limit: 100, sort })];
    let cursor = null;
    for (let pages = 0; pages < 8; pages += 1) {
      ({ nextCursor: cursor } = await apiKeys.list({ accountId, limit: 100, sort, cursor }));
    }
    yield [`page of 100 by ${sort}, after 800`, () => page({ sort, cursor })];
  }
  for (const status of ['active', 'expired', 'all']) yield [`page of 100, ${status}`, () => page({ status })];
  yield ['page of 100 by last_used, searched', () => page({ sort: 'last_used', search: 'a1' })];
  yield ['a search that finds nothing', () => page({ sort: 'name', search: 'nothing' })];
  const question = { accountId, memberId: null, now: NOW };
  yield ['hints: live keys', () => apiKeys.listLive(accountId, null, NOW, 1_000)];
  yield [
    'hints: actions of 1,000 keys',
    async () =>
      keySightings.listActions(
        accountId,
        (await apiKeys.listLive(accountId, null, NOW, 1_000)).map(({ id }) => id),
      ),
  ];
  const since = new Date(NOW.getTime() - 7 * DAY_MS);
  yield [
    'hints: what is new',
    () => keySightings.listNew({ ...question, since, usedBeforeMs: DAY_MS, limit: 2_000 }),
  ];
  const denials = { since: new Date(NOW.getTime() - DAY_MS), outcomes: ['not_found'], countMin: 3 };
  yield ['hints: denials of a day', () => apiKeys.countDenials({ ...question, ...denials })];
  const at = new Date(NOW.getTime() + DAY_MS);
  const sightings = Array.from({ length: 500 }, (_, index) => ({
    ...{ accountId, keyId: newId(), kind: 'action', value: `self a${index}`, at },
  }));
  yield [
    'write 500 sightings',
    (round) => keySightings.note(sightings.map((each) => ({ ...each, value: `${each.value} ${round}` }))),
  ];
  yield [
    'write 500 known sightings',
    () => keySightings.note(sightings.map((each) => ({ ...each, value: `${each.value} 1` }))),
  ];

  async function page(filter) {
    const { items } = await apiKeys.list({ accountId, limit: 100, now: NOW, ...filter });
    await apiKeys.readFacts(
      accountId,
      items.map(({ id }) => id),
    );
  }
}
