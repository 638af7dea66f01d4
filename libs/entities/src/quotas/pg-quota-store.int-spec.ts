import { describeQuotaStore } from '@paretostudio/quotas/testing';
import type { Pool } from 'pg';
import { openCountingPool } from '../admission/open-counting-pool.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { PgQuotaStore } from './pg-quota-store.js';
import { TAKE_WHOLE } from './quota-statements.js';

let database: TestDatabase;
let storage: Storage;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openCountingPool({ url: database.url }, { purpose: 'quotas', max: 2, min: 0 });
  storage = await openStorage({ url: database.url });
});
afterAll(async () => {
  await pool.end();
  await storage.close();
  await database.drop();
});
beforeEach(async () => {
  await storage.pool.query('truncate paretostudio.counters');
});

describeQuotaStore('PgQuotaStore', (clock) => ({ store: new PgQuotaStore(pool, { clock }) }));

const REQUESTS = { name: 'requests', title: 'Requests', unit: 'requests', window: 'day' } as const;

function take(subject: string, limit = 50) {
  return { subject, draws: [{ meter: REQUESTS, limit, cost: 1 }] };
}

describe('a quota store shared by several processes', () => {
  it('admits exactly the limit to 200 takes at once on three pools', async () => {
    const others = [await openStorage({ url: database.url }), await openStorage({ url: database.url })];
    const stores = [storage, ...others].map((one) => one.quotaStore());
    const decisions = await Promise.all(
      Array.from({ length: 200 }, (_, index) => stores[index % 3]!.take(take('account'))),
    );
    await Promise.all(others.map((one) => one.close()));
    expect(decisions.filter((decision) => decision.admitted)).toHaveLength(50);
  });

  it('drops counters whose window is long over when it makes new ones', async () => {
    let now = new Date('2026-11-20T12:00:00Z');
    const store = new PgQuotaStore(pool, { clock: () => now });
    for (let index = 0; index < 10; index += 1) {
      await store.take(take(`yesterday-${index}`));
    }
    now = new Date('2026-11-22T12:00:00Z');
    for (let index = 0; index < 5; index += 1) {
      await store.take(take(`today-${index}`));
    }
    const { rows } = await storage.pool.query('select subject from paretostudio.counters order by subject');
    expect(rows.map((row) => row.subject)).toEqual(['today-0', 'today-1', 'today-2', 'today-3', 'today-4']);
  });
});

describe('takes that leave in one statement', () => {
  const MINUTE = { ...REQUESTS, name: 'burst', window: 'minute' } as const;

  it('are granted as if they had come one by one, each group for itself', async () => {
    const store = storage.quotaStore();
    const both = (subject: string, dayLimit: number, minuteLimit: number, cost = 1) => ({
      subject,
      draws: [
        { meter: REQUESTS, limit: dayLimit, cost },
        { meter: MINUTE, limit: minuteLimit, cost: 1 },
      ],
    });
    const times = (count: number, request: ReturnType<typeof both>) =>
      Array.from({ length: count }, () => store.take(request));
    const [day, minute, mixed] = await Promise.all([
      Promise.all(times(20, both('by day', 7, 100))),
      Promise.all(times(20, both('by minute', 100, 9))),
      Promise.all([
        ...times(3, both('mixed', 10, 100, 3)),
        ...times(3, both('mixed', 10, 100)),
        store.take(take('mixed', 0)),
      ]),
    ]);
    expect(day.map(({ admitted }) => admitted)).toEqual(Array.from({ length: 20 }, (_, index) => index < 7));
    expect(day.map(({ quotas }) => quotas[0]?.used)).toEqual(
      Array.from({ length: 20 }, (_, index) => Math.min(index + 1, 7)),
    );
    expect(minute.filter(({ admitted }) => admitted)).toHaveLength(9);
    expect(minute.at(-1)).toMatchObject({ exceeded: ['burst'], quotas: [{ used: 9 }, { used: 9 }] });
    expect(mixed.at(-1)).toMatchObject({ admitted: false });
    const { rows } = await storage.pool.query(
      'select subject, meter, used::int from paretostudio.counters order by subject, meter',
    );
    const costs = mixed.flatMap(({ admitted }, index) => (admitted ? [index < 3 ? 3 : 1] : []));
    const mixedCost = costs.reduce((sum, cost) => sum + cost);
    expect([9, 10]).toContain(mixedCost);
    expect(rows.map(({ subject, meter, used }) => [subject, meter, used])).toEqual([
      ['by day', 'burst', 7],
      ['by day', 'requests', 7],
      ['by minute', 'burst', 9],
      ['by minute', 'requests', 9],
      ['mixed', 'burst', costs.length],
      ['mixed', 'requests', mixedCost],
    ]);
  });

  it('fail with the outage, and lock in one order in all processes', async () => {
    const others = [await openStorage({ url: database.url }), await openStorage({ url: database.url })];
    const stores = others.map((one) => one.quotaStore());
    const subjects = Array.from({ length: 40 }, (_, index) => `subject-${index}`);
    const decisions = await Promise.all(
      Array.from({ length: 800 }, (_, index) => {
        const place = Math.floor(index / 2) % 40;
        return stores[index % 2]!.take(take(subjects[index % 2 === 0 ? place : 39 - place]!, 15));
      }),
    );
    expect(decisions.filter(({ admitted }) => admitted)).toHaveLength(600);
    await others[0]!.close();
    const failing = await Promise.allSettled([stores[0]!.take(take('a')), stores[0]!.take(take('b'))]);
    expect(failing.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await others[1]!.close();
  });

  it('leave in turns: a subject that always has more waits behind those that have not been asked about', async () => {
    const asked: string[][] = [];
    const counting = {
      query: async ({ values: [subjects] }: { values: [string[]] }) => {
        asked.push(subjects);
        return { rows: subjects.map((_, index) => [`${index + 1}`, 1, new Date()]) };
      },
    };
    const store = new PgQuotaStore(counting as unknown as Pool);
    const busy = Array.from({ length: 256 }, (_, index) => `busy-${index}`);
    await Promise.all(
      [...busy, ...busy, 'late'].map((subject, index) => store.take(take(subject, 50 + (index >> 8)))),
    );
    expect(asked.map((subjects) => subjects.includes('late'))).toEqual([false, true, false]);
  });

  it('are decided exactly at the largest costs, and spoil nothing for others', async () => {
    const store = storage.quotaStore();
    const most = Number.MAX_SAFE_INTEGER;
    const huge = { subject: 'huge', draws: [{ meter: REQUESTS, limit: most, cost: most }] };
    for (let round = 0; round < 2; round += 1) {
      const decisions = await Promise.all([
        ...Array.from({ length: 2_000 }, () => store.take(huge)),
        store.take(take('small')),
      ]);
      const admitted = decisions.map((decision) => decision.admitted);
      expect([admitted.filter(Boolean).length, admitted.at(-1)]).toEqual([2 - round, true]);
    }
  });

  it('are read by their key, whatever the statistics say, so that rows are locked in its order', async () => {
    await storage.quotaStore().take(take('a'));
    const planOf = async (): Promise<string> => {
      const client = await pool.connect();
      await client.query(`prepare planned as ${TAKE_WHOLE.text}`);
      const { rows } = await client.query('explain execute planned(null, null, null, null, null, null)');
      await client.query('deallocate planned');
      client.release();
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    for (const rows of [0, 1, 1_000, 1_000_000]) {
      await storage.pool.query(
        `update pg_class set relpages = 1, reltuples = $1 where relname = 'counters' and relkind = 'r'`,
        [rows],
      );
      expect(await planOf()).toMatch(
        /Index Scan using counters_pk on counters.*\n.*Index Cond: .*subject = /,
      );
    }
  });
});
