import pg from 'pg';
import type { UsageRecord } from '../entities/usage-record.entity.js';
import { usageOf } from '../testing/usage-of.js';
import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { StorageUnavailableError } from '../storage/storage-unavailable-error.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import type { UsageGrouping } from './usage-sums.js';

let database: TestDatabase;
let storage: Storage;
let accountId: string;

const NOW = new Date('2026-11-22T12:00:00.000Z');
const HOUR_MS = 3_600_000;
/** Whatever there is gets sums. */
const ALL = { recordsMin: 1, recordsPerSumMin: 0 };
const GROUPINGS: readonly UsageGrouping[] = ['day', 'key', 'action', 'connection', 'agent', 'outcome'];

beforeEach(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  accountId = newId();
});
afterEach(async () => {
  await storage.close();
  await database.drop();
});

const records = () => storage.repositories.usageRecords;
const addUp = (now = NOW, worth = ALL) => storage.repositories.usageDaySums.addUp(now, 400, worth);

const usage = (at: string | Date, change: Partial<UsageRecord> = {}) =>
  usageOf(accountId, new Date(at), change);

async function summedDays(): Promise<string[]> {
  const { rows } = await storage.pool.query<{ day: string }>(
    `select distinct to_char(at at time zone 'utc', 'YYYY-MM-DD') as day from paretostudio.usage_day_sums order by 1`,
  );
  return rows.map(({ day }) => day);
}

const requests = async (filter: object = {}) =>
  (await records().summarize({ accountId, groupBy: 'day', ...filter })).requests;

/** A sequence of numbers in [0, 1) that is the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('reports from sums of days', () => {
  const ids = Array.from({ length: 4 }, () => newId());
  const random = seeded(8);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const idOrNone = () => pick([null, ...ids]);

  /** Over the last days before now, to the millisecond; some of them refused or failed. */
  const anyUsage = (): UsageRecord =>
    usage(new Date(NOW.getTime() - Math.floor(random() * 100) * HOUR_MS - Math.floor(random() * HOUR_MS)), {
      keyId: idOrNone(),
      memberId: idOrNone(),
      surface: pick(['rest', 'mcp']),
      action: pick(Array.from({ length: 12 }, (_, index) => `action-${index}`)),
      connectionId: idOrNone(),
      agentId: idOrNone(),
      outcome: pick(['ok', 'ok', 'tool_error', 'quota_exceeded', '503']),
      cost: pick([0, 1, 5]),
      durationMs: Math.floor(random() * 30),
      requestId: pick(['r-7', 'r-8', null]),
    });

  const FILTERS: readonly object[] = [
    {},
    { keyId: ids[0] },
    { memberId: ids[1], action: 'action-3' },
    { connectionId: ids[2], outcomeKind: 'failed' },
    { agentId: ids[3], surface: 'mcp' },
    { outcome: 'ok', from: new Date('2026-11-19T07:30:00.001Z') },
    { from: new Date('2026-11-19T00:00:00.000Z'), to: new Date('2026-11-21T00:00:00.000Z') },
    { from: new Date('2026-11-19T00:00:00.001Z'), to: new Date('2026-11-20T23:59:59.999Z') },
    { to: new Date('2026-11-21T18:00:00.000Z') },
    { requestId: 'r-7' },
  ];

  async function everyReport(): Promise<unknown[]> {
    const reports: unknown[] = [];
    for (const filter of FILTERS) {
      const span = { from: new Date('2026-11-17T05:00:00Z'), to: NOW };
      for (const groupBy of GROUPINGS) {
        reports.push(await records().summarize({ accountId, groupBy, ...filter }));
        for (const step of ['day', 'hour'] as const) {
          const splitBy = groupBy === 'day' ? null : groupBy;
          reports.push(await records().readSeries({ accountId, step, splitBy, ...span, ...filter }));
        }
      }
    }
    return reports;
  }

  it('are what the records themselves say: every sum and every duration, whatever is asked for', async () => {
    await storage.repositories.usagePartitions.prepare(1, new Date('2026-11-20T00:00:00Z'));
    await records().insertMany(Array.from({ length: 1_500 }, anyUsage));
    const before = await everyReport();
    expect(await addUp()).toBe(4);
    expect(await everyReport()).toEqual(before);
  });

  it('need no record of a day that has them', async () => {
    await records().insertMany([usage('2026-11-20T10:00:00Z', { durationMs: 7 }), usage(NOW)]);
    await addUp();
    await storage.pool.query(`alter table paretostudio.usage_records disable trigger user;
      delete from paretostudio.usage_records where at < '2026-11-21T00:00:00Z'`);
    expect((await records().summarize({ accountId, groupBy: 'day' })).groups).toMatchObject([
      { group: '2026-11-20', requests: 1, p50Ms: 7 },
      { group: '2026-11-22', requests: 1 },
    ]);
  });
});

describe('sums of days', () => {
  it('are made of days that are over for an hour, and of none twice', async () => {
    await records().insertMany([usage('2026-11-21T23:59:59.999Z'), usage('2026-11-22T00:00:00.000Z')]);
    expect(await addUp(new Date('2026-11-22T00:59:59.999Z'))).toBe(0);
    expect(await addUp(new Date('2026-11-22T01:00:00.000Z'))).toBe(1);
    expect(await addUp()).toBe(0);
    expect(await summedDays()).toEqual(['2026-11-21']);
  });

  it('are left out for few records, and where nearly each is of a kind of its own', async () => {
    const at = '2026-11-20T10:00:00Z';
    const worth = { recordsMin: 4, recordsPerSumMin: 2 };
    await records().insertMany([usage(at), usage(at), usage(at)]);
    await addUp(NOW, worth);
    expect(await summedDays()).toEqual([]);
    await records().insertMany(
      ['a', 'b', 'c', 'd'].map((action) => usage(at, { accountId: newId(), action })),
    );
    const diverse = newId();
    await records().insertMany(
      ['a', 'b', 'c', 'd'].map((action) => usage('2026-11-19T10:00:00Z', { accountId: diverse, action })),
    );
    await storage.pool.query('delete from paretostudio.usage_summed_days');
    await addUp(NOW, worth);
    expect(await summedDays()).toEqual([]);
  });

  it('count a record that comes late, and are made anew', async () => {
    const at = '2026-11-20T10:00:00Z';
    await storage.repositories.usagePartitions.prepare(1, new Date(at));
    await records().insertMany([usage(at), usage('2026-11-19T10:00:00Z')]);
    await addUp();
    await records().insertMany([usage(at, { durationMs: 99 })]);
    expect(await summedDays()).toEqual(['2026-11-19']);
    expect(await requests()).toBe(3);
    expect(await addUp()).toBe(1);
    expect(await summedDays()).toEqual(['2026-11-19', '2026-11-20']);
    expect(await requests()).toBe(3);
  });

  it.each([
    ['changed, in a partition or not,', 'update paretostudio.usage_records set cost = cost + 1'],
    [
      'deleted, in a partition or not,',
      `delete from paretostudio.usage_records where at < '2026-11-20T00:00:00Z'`,
    ],
    ['changed in their partition', `update paretostudio.usage_records_20261120_20261121 set cost = 7`],
    [
      'moved within their partition to another account',
      `update paretostudio.usage_records_20261120_20261121 set account_id = gen_random_uuid()`,
    ],
    ['deleted from their partition', 'delete from paretostudio.usage_records_20261120_20261121'],
  ])('are right when records are %s by hand', async (_how, statement) => {
    await storage.repositories.usagePartitions.prepare(1, new Date('2026-11-20T00:00:00Z'));
    const days = ['2026-11-18T10:00:00Z', '2026-11-19T10:00:00Z', '2026-11-20T10:00:00Z'];
    await records().insertMany(days.map((at) => usage(at)));
    await addUp();
    await storage.pool.query(statement);
    const { rows } = await storage.pool.query(
      `select to_char(at at time zone 'utc', 'YYYY-MM-DD') as group, count(*)::int as requests,
         sum(cost)::int as cost from paretostudio.usage_records where account_id = $1 group by 1 order by 1`,
      [accountId],
    );
    const { groups } = await records().summarize({ accountId, groupBy: 'day' });
    expect(groups.map(({ group, requests: count, cost }) => ({ group, requests: count, cost }))).toEqual(
      rows,
    );
  });

  it('have a record whose writer had not committed when they began', async () => {
    const at = new Date('2026-11-20T10:00:00Z');
    await records().insertMany([usage(at)]);
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    await writer.query('begin');
    await writer.query(INSERT_ONE, [accountId, newId(), at]);
    const adding = addUp();
    await waiting();
    await writer.query('commit');
    await writer.end();
    expect(await adding).toBe(1);
    expect(await requests()).toBe(2);
  });

  it('are forgotten by a writer who waited while they were made', async () => {
    const at = new Date('2026-11-20T10:00:00Z');
    await records().insertMany([usage(at)]);
    const maker = new pg.Client({ connectionString: database.url });
    await maker.connect();
    await maker.query('begin; lock table only paretostudio.usage_records in share row exclusive mode');
    await maker.query(
      `insert into paretostudio.usage_day_sums
       (account_id, at, surface, action, outcome, requests, cost, durations_ms, duration_counts)
       values ($1, '2026-11-20T00:00:00Z', 'rest', 'get_prompt', 'ok', 1, 1, '{12}', '{1}')`,
      [accountId],
    );
    const writing = records().insertMany([usage(at)]);
    await waiting();
    await maker.query('commit');
    await maker.end();
    await writing;
    expect(await summedDays()).toEqual([]);
    expect(await requests()).toBe(2);
  });

  it('are there once when several processes make them at once', async () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20'].map((day) => usage(`${day}T10:00:00Z`));
    await records().insertMany(days);
    await Promise.all([addUp(), addUp(), addUp()]);
    expect(await summedDays()).toHaveLength(3);
    expect(await requests()).toBe(3);
  });

  it('of a day are made although another’s cannot be, which comes next time', async () => {
    await storage.repositories.usagePartitions.prepare(1, new Date('2026-11-19T00:00:00Z'));
    await records().insertMany([usage('2026-11-19T10:00:00Z'), usage('2026-11-20T10:00:00Z')]);
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    await writer.query(
      'begin; lock table paretostudio.usage_records_20261120_20261121 in row exclusive mode',
    );
    await expect(addUp()).rejects.toBeInstanceOf(StorageUnavailableError);
    expect(await summedDays()).toEqual(['2026-11-19']);
    await writer.query('commit');
    await writer.end();
    expect(await addUp()).toBe(1);
    expect(await summedDays()).toEqual(['2026-11-19', '2026-11-20']);
  });

  it('go with the records of their days, the oldest first and some at a time', async () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20'];
    await records().insertMany(days.map((day) => usage(`${day}T10:00:00Z`)));
    await addUp();
    const deleteSome = () =>
      storage.repositories.usageDaySums.deleteBefore(new Date('2026-11-20T18:00:00Z'), 1);
    expect(await deleteSome()).toBe(1);
    expect(await summedDays()).toEqual(['2026-11-19', '2026-11-20']);
    expect([await deleteSome(), await deleteSome()]).toEqual([1, 0]);
    expect(await summedDays()).toEqual(['2026-11-20']);
  });
});

const INSERT_ONE = `insert into paretostudio.usage_records
  (account_id, id, at, surface, action, outcome, status, cost, duration_ms)
  values ($1, $2, $3, 'rest', 'get_prompt', 'ok', 200, 1, 12)`;

/** Resolves when somebody waits for a lock. */
async function waiting(): Promise<void> {
  for (let count = 0; count === 0;) {
    const { rowCount } = await storage.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    count = rowCount ?? 0;
  }
}
