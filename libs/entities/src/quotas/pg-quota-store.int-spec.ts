import { describeQuotaStore } from '@paretostudio/quotas/testing';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { PgQuotaStore } from './pg-quota-store.js';

let database: TestDatabase;
let storage: Storage;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});
beforeEach(async () => {
  await storage.pool.query('truncate paretostudio.counters');
});

describeQuotaStore('PgQuotaStore', (clock) => ({ store: new PgQuotaStore(storage.pool, { clock }) }));

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
    const store = new PgQuotaStore(storage.pool, { clock: () => now });
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
