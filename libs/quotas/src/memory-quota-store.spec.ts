import { MemoryQuotaStore } from './memory-quota-store.js';
import { METERS, type Meter } from './meter.js';
import { QuotaStoreFullError } from './quota-store-full-error.js';
import { describeQuotaStore } from './testing/describe-quota-store.js';

describeQuotaStore('MemoryQuotaStore', (clock) => ({ store: new MemoryQuotaStore({ clock }) }));

describe('memory of MemoryQuotaStore', () => {
  const [daily, minutely] = METERS as [Meter, Meter];

  it('drops every counter of a window when the next one opens', async () => {
    let now = new Date('2026-11-22T23:58:00Z');
    const store = new MemoryQuotaStore({ clock: () => now });
    const take = (subject: string) =>
      store.take({ subject, draws: [daily, minutely].map((meter) => ({ meter, limit: 9, cost: 1 })) });
    for (let index = 0; index < 100; index++) {
      await take(`subject-${index}`);
    }
    expect(store.counterCount).toBe(200);
    now = new Date('2026-11-22T23:59:00Z');
    await take('subject-1');
    expect(store.counterCount).toBe(101);
    now = new Date('2026-11-23T00:00:00Z');
    await take('subject-1');
    expect(store.counterCount).toBe(2);
  });

  it('keeps no counter for a peek, a refusal or a cost of 0', async () => {
    const store = new MemoryQuotaStore();
    const draw = { meter: daily, limit: 1 };
    await store.peek({ subject: 'a', draws: [{ ...draw, cost: 1 }] });
    await store.take({ subject: 'b', draws: [{ ...draw, cost: 2 }] });
    await store.take({ subject: 'c', draws: [{ ...draw, cost: 0 }] });
    expect(store.counterCount).toBe(0);
  });

  it('is an outage above its most counters, and goes on for those that are there', async () => {
    const store = new MemoryQuotaStore({ countersMax: 2 });
    const take = (subject: string) => store.take({ subject, draws: [{ meter: daily, limit: 9, cost: 1 }] });
    await take('a');
    await take('b');
    await expect(take('c')).rejects.toThrow(QuotaStoreFullError);
    expect((await take('a')).quotas[0]?.used).toBe(2);
    expect(store.counterCount).toBe(2);
  });
});
