import pg from 'pg';
import type { UsageRecord } from '../entities/usage-record.entity.js';
import { usageOf } from '../testing/usage-of.js';
import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { StorageUnavailableError } from '../storage/storage-unavailable-error.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let storage: Storage;
let accountId: string;

const NOON = new Date('2026-11-22T12:00:00.000Z');
const DAY_MS = 86_400_000;
const daysLater = (days: number): Date => new Date(NOON.getTime() + days * DAY_MS);

beforeEach(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  accountId = newId();
});
afterEach(async () => {
  await storage.close();
  await database.drop();
});

const usage = (at: string | Date, change: Partial<UsageRecord> = {}) =>
  usageOf(accountId, new Date(at), change);

const partitions = () => storage.repositories.usagePartitions;
const records = () => storage.repositories.usageRecords;
const prepare = (daysEach = 1, at = NOON) => partitions().prepare(daysEach, at);
const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

/** How many records stand in each table, those without any left out. */
async function placesOf(): Promise<Record<string, number>> {
  const { rows } = await storage.pool.query<{ name: string; count: number }>(
    `select tableoid::regclass::text as name, count(*)::int as count from paretostudio.usage_records group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name.replace('paretostudio.', ''), count]));
}

describe('partitions of usage records', () => {
  it('are there for today and the three days after it, and are made once', async () => {
    expect(namesOf(await prepare())).toEqual([
      'usage_records_20261122_20261123',
      'usage_records_20261123_20261124',
      'usage_records_20261124_20261125',
      'usage_records_20261125_20261126',
    ]);
    expect(await prepare()).toEqual([]);
    expect(namesOf(await prepare(1, daysLater(1)))).toEqual(['usage_records_20261126_20261127']);
  });

  it('are of the database’s today when nothing else is said', async () => {
    const [first] = await partitions().prepare(1);
    const { rows } = await storage.pool.query(`select date_trunc('day', now(), 'utc') as today`);
    expect(first?.startsAt).toEqual(rows[0].today);
  });

  it('are made by one of five processes that start at once', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => prepare()));
    expect(made.map(({ length }) => length).sort()).toEqual([0, 0, 0, 0, 4]);
    expect(await partitions().list()).toHaveLength(4);
  });

  it('begin where the last one ends, also when one is to hold more days than before', async () => {
    await prepare(1);
    expect(namesOf(await prepare(37, daysLater(1)))).toEqual(['usage_records_20261126_20270102']);
    expect(await prepare(1, daysLater(2))).toEqual([]);
  });

  it('leave out the days for which no program ran', async () => {
    await prepare();
    const [first] = await prepare(1, daysLater(9));
    expect(first?.name).toBe('usage_records_20261201_20261202');
  });

  it('are made while records are read and written', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await other.query('begin; select from paretostudio.usage_records');
    await other.query(
      `insert into paretostudio.usage_records (account_id, id, at, surface, action, outcome, status, cost, duration_ms)
       values ($1, $2, $3, 'rest', 'a', 'ok', 200, 1, 1)`,
      [accountId, newId(), NOON],
    );
    expect(await prepare()).toHaveLength(4);
    await other.query('commit');
    await other.end();
  });
});

describe('a usage record', () => {
  it('stands in the partition of its UTC day, from the first millisecond to the last', async () => {
    await prepare();
    await records().insertMany([
      usage('2026-11-22T00:00:00.000Z'),
      usage('2026-11-22T23:59:59.999Z'),
      usage('2026-11-23T00:00:00.000Z'),
    ]);
    expect(await placesOf()).toEqual({
      usage_records_20261122_20261123: 2,
      usage_records_20261123_20261124: 1,
    });
  });

  it('is kept and found where its day has no partition: before the first, and after the last', async () => {
    await prepare();
    const all = [usage('2026-11-21T23:59:59.999Z'), usage(NOON), usage('2026-11-26T00:00:00.000Z')];
    await records().insertMany(all);
    expect(await placesOf()).toEqual({ usage_records: 2, usage_records_20261122_20261123: 1 });
    const { items } = await records().list({ accountId, limit: 10 });
    expect(items.map(({ id }) => id)).toEqual(all.map(({ id }) => id).reverse());
    expect(await records().summarize({ accountId, groupBy: 'day' })).toMatchObject({
      requests: 3,
      groups: [{ group: '2026-11-21' }, { group: '2026-11-22' }, { group: '2026-11-26' }],
    });
  });

  it('is there once when it is written twice, also when its partition was made in between', async () => {
    const early = [usage(NOON)];
    await records().insertMany(early);
    await prepare();
    await records().insertMany(early);
    const late = [usage(daysLater(1))];
    await records().insertMany(late);
    await records().insertMany(late);
    expect(await placesOf()).toEqual({ usage_records: 1, usage_records_20261123_20261124: 1 });
  });

  it('is kept when it comes after its partition was dropped', async () => {
    await prepare();
    await records().insertMany([usage(NOON)]);
    await partitions().dropBefore(daysLater(1));
    await records().insertMany([usage(NOON), usage(daysLater(1))]);
    expect(await placesOf()).toEqual({ usage_records: 1, usage_records_20261123_20261124: 1 });
  });

  it('of a program from before there were partitions is kept and found', async () => {
    await prepare();
    const [id, write] = [newId(), 'on conflict (account_id, id) do nothing'];
    for (let time = 0; time < 2; time += 1) {
      await storage.pool.query(
        `insert into paretostudio.usage_records (account_id, id, at, surface, action, outcome, status, cost, duration_ms)
         values ($1, $2, $3, 'rest', 'a', 'ok', 200, 1, 1) ${write}`,
        [accountId, id, NOON],
      );
    }
    expect((await records().list({ accountId, limit: 5 })).items.map((item) => item.id)).toEqual([id]);
  });

  it('that breaks a rule of the table is refused in a partition too', async () => {
    await prepare();
    const broken = usage(NOON, { action: '' });
    await expect(records().insertMany([broken])).rejects.toMatchObject({ name: 'StorageConflictError' });
    expect(await placesOf()).toEqual({});
  });
});

describe('the retention', () => {
  beforeEach(async () => {
    await records().insertMany([usage('2026-11-21T12:00:00Z')]);
    await prepare();
    await records().insertMany([usage(NOON), usage(daysLater(1))]);
  });

  it('drops a partition whole, from the instant on at which its last day is over', async () => {
    expect(await partitions().dropBefore(new Date('2026-11-22T23:59:59.999Z'))).toBe(0);
    expect(await partitions().dropBefore(new Date('2026-11-23T00:00:00.000Z'))).toBe(1);
    expect(await placesOf()).toEqual({ usage_records: 1, usage_records_20261123_20261124: 1 });
  });

  it('deletes row by row what stands in no partition, and nothing else', async () => {
    expect(await records().deleteBefore(daysLater(9), 100)).toBe(1);
    expect(await placesOf()).toEqual({
      usage_records_20261122_20261123: 1,
      usage_records_20261123_20261124: 1,
    });
  });

  it('gives way to who reads for long, such as a backup, and drops another time', async () => {
    const backup = new pg.Client({ connectionString: database.url });
    await backup.connect();
    await backup.query('begin; lock table paretostudio.usage_records in access share mode');
    await expect(partitions().dropBefore(daysLater(1))).rejects.toBeInstanceOf(StorageUnavailableError);
    await records().insertMany([usage(NOON)]);
    await backup.query('commit');
    await backup.end();
    expect(await partitions().dropBefore(daysLater(1))).toBe(1);
  });

  it('of two processes at once drops each partition once', async () => {
    await Promise.all([partitions().dropBefore(daysLater(2)), partitions().dropBefore(daysLater(2))]);
    expect(namesOf(await partitions().list())).toEqual([
      'usage_records_20261124_20261125',
      'usage_records_20261125_20261126',
    ]);
  });
});

describe('whoever may not make tables', () => {
  let role: string;
  let limited: Storage;
  beforeEach(async () => {
    role = `user_${newId().replaceAll('-', '')}`;
    await storage.pool.query(`create role ${role} login password 'x';
      grant usage on schema paretostudio to ${role};
      grant select, insert, update, delete on all tables in schema paretostudio to ${role}`);
    const url = new URL(database.url);
    [url.username, url.password] = [role, 'x'];
    limited = await openStorage({ url: url.href });
  });
  afterEach(async () => {
    await limited.close();
    await storage.pool.query(`drop owned by ${role}; drop role ${role}`);
  });

  it('gets no partitions, and loses no record', async () => {
    await expect(limited.repositories.usagePartitions.prepare(1, NOON)).rejects.toMatchObject({
      code: '42501',
    });
    await limited.repositories.usageRecords.insertMany([usage(NOON)]);
    expect(await placesOf()).toEqual({ usage_records: 1 });
  });

  it('loses no record either where another user, who gave no rights to them, has made partitions', async () => {
    await prepare();
    const record = usage(NOON);
    await limited.repositories.usageRecords.insertMany([record]);
    await limited.repositories.usageRecords.insertMany([record, usage(NOON)]);
    expect(await placesOf()).toEqual({ usage_records: 2 });
    expect((await limited.repositories.usageRecords.list({ accountId, limit: 5 })).items).toHaveLength(2);
  });
});

describe('reports', () => {
  it('of one day read its partition, and no other', async () => {
    await prepare();
    const { rows } = await storage.pool.query(
      `explain select count(*) from paretostudio.usage_records
       where account_id = '${accountId}' and at >= '2026-11-23T00:00:00Z' and at < '2026-11-24T00:00:00Z'`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect([...plan.matchAll(/ on (usage_records\w*)/g)].map(([, name]) => name)).toEqual([
      'usage_records',
      'usage_records_20261123_20261124',
    ]);
  });
});
