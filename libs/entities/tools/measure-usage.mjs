// Measures reports on usage over an account of 100,000 records among a million of others, interleaved with them:
//   node libs/entities/tools/measure-usage.mjs
// After a build of this project. TEST_DATABASE_URL says on which server; without it, an embedded one is started and thrown
// away, which syncs nothing to its disk.
import setup from '../../../tools/jest/postgres-setup.mjs';
import teardown from '../../../tools/jest/postgres-teardown.mjs';
import { newId, openStorage } from '../dist/index.js';
import { createTestDatabase } from '../dist/testing/index.js';

const RECORDS = 100_000;
const OTHER_ACCOUNTS = 10;
const ROUNDS = 7;
const SEEDING_MS_MAX = 300_000;
const TO = new Date('2027-02-01T00:00:00Z');
const DAY_MS = 86_400_000;

await setup();
const database = await createTestDatabase();
const storage = await openStorage({ url: database.url, statementTimeoutMs: SEEDING_MS_MAX });
try {
  await measure(storage);
} finally {
  await storage.close();
  await database.drop();
  await teardown();
}

async function measure(storage) {
  const world = await seed(storage.pool);
  const rows = [];
  for (const [name, report] of reportsOf(storage.repositories.usageRecords, world)) {
    const ms = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      await report();
      ms.push(performance.now() - start);
    }
    rows.push({ report: name, ...summaryOf(ms) });
  }
  rows.push({ report: 'write 500 records', ...(await measureWrites(storage.repositories.usageRecords)) });
  console.table(rows);
}

/** Every account has the same mix; records of one minute stand together, as they are written. */
async function seed(pool) {
  const accounts = ids(OTHER_ACCOUNTS + 1);
  const world = {
    accountId: accounts[5],
    keys: ids(20),
    connections: ids(5),
    agents: ids(5),
    members: ids(3),
  };
  await pool.query(
    `insert into paretostudio.usage_records
       (account_id, id, at, key_id, member_id, surface, action, connection_id, agent_id, outcome, status, cost,
        duration_ms, request_id)
     select ($1::uuid[])[1 + n % $2], ('01000000-0000-7000-8000-' || lpad(to_hex(100000000 - n), 12, '0'))::uuid, $3::timestamptz - (n / $2) * interval '26 seconds',
       ($4::uuid[])[1 + (random() * random() * 19.99)::int], ($5::uuid[])[1 + (random() * 2)::int],
       case when random() < 0.5 then 'rest' else 'mcp' end,
       'action_' || (random() * random() * 60)::int,
       case when random() < 0.3 then ($6::uuid[])[1 + (random() * 4)::int] end,
       case when random() < 0.2 then ($7::uuid[])[1 + (random() * 4)::int] end,
       case when random() < 0.9 then 'ok' when random() < 0.5 then 'tool_error' when random() < 0.9 then
         'quota_exceeded' else 'unavailable' end,
       200, 1, (random() * random() * 2000)::int, gen_random_uuid()::text
     from generate_series(0, $8::int - 1) as n`,
    [
      accounts,
      accounts.length,
      TO,
      world.keys,
      world.members,
      world.connections,
      world.agents,
      RECORDS * accounts.length,
    ],
  );
  // What is not safe on disk yet, no vacuum takes for seen.
  await pool.query('checkpoint');
  await pool.query('vacuum analyze paretostudio.usage_records');
  return world;
}

function* reportsOf(usage, { accountId, keys, connections, agents, members }) {
  const filters = {
    'no condition': {},
    'one key': { keyId: keys[3] },
    'a key never used': { keyId: newId() },
    'one connection': { connectionId: connections[0] },
    'one agent': { agentId: agents[0] },
    'one member': { memberId: members[0] },
    'an action': { action: 'action_50' },
    'no such action': { action: 'none' },
    'a rare outcome': { outcome: 'unavailable' },
    'no such outcome': { outcome: 'conflict' },
    failed: { outcomeKind: 'failed' },
    refused: { outcomeKind: 'refused' },
    mcp: { surface: 'mcp' },
    'a request id': { requestId: 'none' },
  };
  const last = (days) => ({ from: new Date(TO.getTime() - days * DAY_MS), to: new Date(TO.getTime() + 1) });
  const middle = { from: new Date(TO.getTime() - 16 * DAY_MS), to: new Date(TO.getTime() - 15 * DAY_MS) };
  for (const [name, filter] of Object.entries(filters)) {
    yield [`records: ${name}`, () => usage.list({ accountId, limit: 100, ...filter })];
  }
  yield ['records: a day in the middle', () => usage.list({ accountId, limit: 100, ...middle })];
  const cursor = `${TO.getTime() - 29 * DAY_MS}_${newId()}`;
  yield ['records: after 97,000', () => usage.list({ accountId, limit: 100, cursor })];
  yield ['count for an export', () => usage.count({ accountId }, 100_001)];
  for (const groupBy of ['day', 'key', 'action', 'connection', 'agent', 'outcome']) {
    yield [`usage by ${groupBy}`, () => usage.summarize({ accountId, groupBy, ...last(366) })];
  }
  for (const [name, filter] of Object.entries(filters)) {
    yield [
      `usage by day: ${name}`,
      () => usage.summarize({ accountId, groupBy: 'day', ...last(366), ...filter }),
    ];
  }
  for (const splitBy of [null, 'key', 'action', 'connection', 'agent', 'outcome']) {
    const series = { accountId, step: 'day', splitBy, ...last(366) };
    yield [`series by day, split by ${splitBy}`, () => usage.readSeries(series)];
  }
  for (const splitBy of [null, 'action']) {
    const series = { accountId, step: 'hour', splitBy, ...last(14) };
    yield [`series by hour, split by ${splitBy}`, () => usage.readSeries(series)];
  }
  for (const [name, filter] of Object.entries(filters)) {
    const series = { accountId, step: 'day', splitBy: 'action', ...last(366), ...filter };
    yield [`series split by action: ${name}`, () => usage.readSeries(series)];
  }
}

async function measureWrites(usage) {
  const ms = [];
  for (let round = 0; round < 40; round += 1) {
    const records = Array.from({ length: 500 }, newRecord);
    const start = performance.now();
    await usage.insertMany(records);
    ms.push(performance.now() - start);
  }
  return summaryOf(ms);
}

/** The best one is the least disturbed by whatever else runs on the machine. */
function summaryOf(ms) {
  const sorted = [...ms].sort((a, b) => a - b).map(Math.round);
  return { 'best ms': sorted[0], 'median ms': sorted[sorted.length >> 1], 'worst ms': sorted.at(-1) };
}

function newRecord() {
  return {
    accountId: newId(),
    id: newId(),
    at: new Date(),
    keyId: newId(),
    memberId: newId(),
    surface: 'rest',
    action: 'get_prompt',
    connectionId: null,
    agentId: null,
    outcome: 'ok',
    status: 200,
    cost: 1,
    durationMs: 3,
    requestId: newId(),
    clientName: null,
    clientVersion: null,
    protocolEra: null,
  };
}

function ids(count) {
  return Array.from({ length: count }, () => newId());
}
