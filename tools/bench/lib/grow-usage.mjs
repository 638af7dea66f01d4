import { newId } from '@paretostudio/entities';
import { dropDatabase, growDatabase, settle } from './grown-database.mjs';
import { setting } from './settings.mjs';
import { spread } from './statistics.mjs';

const RECORDS = setting('USAGE_RECORDS', 1_000_000);
const ROUNDS = setting('ROUNDS', 7);
const DAYS = 90;
const DAY_MS = 86_400_000;
const WRITTEN = 500;

/** Measures what the console asks about the usage of one account, whose records fill the retention, among others'. */
export async function growUsage(report, server) {
  const storage = await growDatabase(server, 'usage');
  const world = await seedUsage(storage);
  await settle(storage);
  const questions = questionsOf(storage.repositories, world);
  const without = await askAll(questions);
  const startedAt = performance.now();
  const summed = await storage.repositories.usageDaySums.addUp(new Date(), DAYS + 1);
  const summedMs = performance.now() - startedAt;
  await settle(storage);
  const asked = await askAll(questions);
  report.table({
    title: `reports on ${RECORDS.toLocaleString('en')} usage records of one account in ${DAYS} days, ms`,
    columns: ['', 'from records alone', 'with sums of days'],
    rows: Object.keys(questions).map((name) => [name, spread(without[name]), spread(asked[name])]),
  });
  const others = await askAll(othersOf(storage.repositories, world));
  report.table({
    title: 'usage records in partitions',
    columns: ['', 'value'],
    rows: [
      ...Object.entries(others).map(([name, ms]) => [`${name}, ms`, spread(ms)]),
      ['to sum up one day of the account, ms', summedMs / summed],
      ['to drop a partition, ms', spread([await timed(() => dropOldest(storage))])],
      ...(await sizesOf(storage)),
    ],
  });
  const slowest = Math.max(...Object.values(asked).map((ms) => spread(ms).median));
  report.target({
    name: `slowest report of the console on ${RECORDS.toLocaleString('en')} records of one account`,
    value: slowest,
    atMost: 200,
    unit: 'ms',
    headline: true,
  });
  await dropDatabase(server, storage, 'usage');
}

/**
 * Half of all records are the account's. Its keys are used by programs: each for few actions, of which some go to slow
 * upstream servers; one of ten requests does not end well.
 */
async function seedUsage({ pool, repositories }) {
  const today = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
  const ids = (count) => Array.from({ length: count }, () => newId());
  const world = {
    accountId: newId(),
    today,
    keys: ids(20),
    members: ids(3),
    connections: ids(5),
    agents: ids(5),
  };
  for (let ago = DAYS - 1; ago >= 0; ago -= 1) {
    const day = new Date(today.getTime() - ago * DAY_MS);
    await repositories.usagePartitions.prepare(1, day);
    const partition = (await repositories.usagePartitions.list()).find(({ startsAt }) => +startsAt === +day);
    await pool.query(SEED_DAY.replace('PARTITION', partition.name), [
      [world.accountId, newId()],
      day,
      Math.round((RECORDS * 2) / DAYS),
      world.keys,
      world.members,
      world.connections,
      world.agents,
    ]);
  }
  return world;
}

const SEED_DAY = `insert into paretostudio.PARTITION
    (account_id, id, at, key_id, member_id, surface, action, connection_id, agent_id, outcome, status, cost, duration_ms,
     request_id)
  select ($1::uuid[])[1 + n % 2], gen_random_uuid(), $2::timestamptz + n * (interval '1 day' / $3::int),
    ($4::uuid[])[1 + k], ($5::uuid[])[1 + k % 3], case when k % 2 = 0 then 'rest' else 'mcp' end, 'action_' || (k * 3 + a),
    case when a > 3 then ($6::uuid[])[1 + k % 5] end, case when k % 7 = 0 then ($7::uuid[])[1 + k % 5] end,
    case when r < 0.9 then 'ok' when r < 0.95 then 'tool_error' when r < 0.995 then 'quota_exceeded' else 'unavailable' end,
    200, 1, case when a > 3 then (200 + d * d * 2000)::int else (2 + d * 10)::int end, gen_random_uuid()::text
  from (
    select n, (random() * random() * 19.99)::int as k, (random() * random() * 5.99)::int as a, random() as r, random() as d
    from generate_series(0, $3::int - 1) as n
  ) as drawn`;

function questionsOf({ usageRecords }, { accountId, today, keys, members }) {
  const now = new Date();
  const last = (days) => ({ from: new Date(today.getTime() - (days - 1) * DAY_MS), to: now });
  const questions = {};
  for (const days of [7, 30, DAYS]) {
    const span = { accountId, ...last(days) };
    const named = (name, question) => Object.assign(questions, { [`${days} days: ${name}`]: question });
    named('by day', () => usageRecords.readSeries({ ...span, step: 'day', splitBy: null }));
    for (const splitBy of ['key', 'action', 'outcome']) {
      named(`by day, split by ${splitBy}`, () => usageRecords.readSeries({ ...span, step: 'day', splitBy }));
    }
    named('by action', () => usageRecords.summarize({ ...span, groupBy: 'action' }));
    named('by key, of one member', () =>
      usageRecords.summarize({ ...span, groupBy: 'key', memberId: members[0] }),
    );
    named('by action, failed, of one key', () =>
      usageRecords.summarize({ ...span, groupBy: 'action', outcomeKind: 'failed', keyId: keys[3] }),
    );
  }
  questions['24 hours: by hour'] = () =>
    usageRecords.readSeries({
      ...{ accountId, step: 'hour', splitBy: null },
      ...{ from: new Date(now.getTime() - DAY_MS), to: now },
    });
  questions['newest 100 records'] = () => usageRecords.list({ accountId, limit: 100 });
  questions['newest 100 records of a key'] = () =>
    usageRecords.list({ accountId, limit: 100, keyId: keys[19] });
  questions['newest 100 records of a rare outcome'] = () =>
    usageRecords.list({ accountId, limit: 100, outcome: 'unavailable' });
  return questions;
}

/** What is asked seldom, or by no person. A request id is in no index: all records of the span are read for one. */
function othersOf({ usageRecords }, world) {
  const { accountId } = world;
  return {
    'to count the records of an export': () => usageRecords.count({ accountId }, 100_001),
    'to find a request id that is nowhere': () =>
      usageRecords.list({ accountId, limit: 100, requestId: 'none' }),
    'to write 500 records': () => usageRecords.insertMany(newRecords(world)),
  };
}

async function askAll(questions) {
  const ms = {};
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [name, question] of Object.entries(questions)) {
      const took = await timed(question);
      if (round >= 0) (ms[name] ??= []).push(took);
    }
  }
  return ms;
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function dropOldest({ repositories: { usagePartitions } }) {
  const [oldest] = await usagePartitions.list();
  await usagePartitions.dropBefore(oldest.endsAt);
}

async function sizesOf({ pool }) {
  const { rows } = await pool.query(
    `select count(*)::int as partitions, sum(pg_table_size(inhrelid))::float8 / 1e6 as table,
       sum(pg_indexes_size(inhrelid))::float8 / 1e6 as index,
       pg_total_relation_size('paretostudio.usage_day_sums')::float8 / 1e6 as sums
     from pg_inherits where inhparent = 'paretostudio.usage_records'::regclass`,
  );
  const [{ partitions, table, index, sums }] = rows;
  return [
    ['partitions', partitions],
    ['records of both accounts, MB', table],
    ['their indexes, MB', index],
    ['sums of days, MB', sums],
  ];
}

function newRecords({ accountId, keys, members }) {
  return Array.from({ length: WRITTEN }, () => ({
    ...{ accountId, id: newId(), at: new Date(), keyId: keys[0], memberId: members[0] },
    ...{
      surface: 'rest',
      action: 'get_prompt',
      connectionId: null,
      agentId: null,
      outcome: 'ok',
      status: 200,
    },
    ...{
      cost: 1,
      durationMs: 3,
      requestId: newId(),
      clientName: null,
      clientVersion: null,
      protocolEra: null,
    },
  }));
}
