import type { QuotaDecision } from '../decide-quota.js';
import { BURST_METER, REQUESTS_METER, type Meter } from '../meter.js';
import type { QuotaDraw, QuotaStore } from '../quota-store.js';
import type { TestRunner } from './test-runner.js';

/** A store made for one test. */
export interface QuotaStoreUnderTest {
  readonly store: QuotaStore;
  /** Runs after the test; frees what the store needed. */
  close?(): Promise<void> | void;
}

/**
 * Makes an empty store whose time is the given clock, read anew at every take; called before each test, and may take
 * its time (a database, a connection).
 */
export type MakeQuotaStore = (clock: () => Date) => Promise<QuotaStoreUnderTest> | QuotaStoreUnderTest;

const DAILY: Meter = { name: REQUESTS_METER, title: 'Requests a day', unit: 'requests', window: 'day' };
const MINUTELY: Meter = { name: BURST_METER, title: 'Requests a minute', unit: 'requests', window: 'minute' };

const NOON = new Date('2026-11-22T12:00:30.000Z');
const END_OF_MINUTE = new Date('2026-11-22T12:01:00.000Z');
const END_OF_DAY = new Date('2026-11-23T00:00:00.000Z');

/**
 * Declares the tests that every {@link QuotaStore} passes: each promise of its docstring that can be seen from outside.
 *
 * @param name - Of the store, for the report.
 * @param makeStore - See {@link MakeQuotaStore}.
 * @param runner - Default the globals of the runner that executes this file.
 * @example
 * describeQuotaStore('MemoryQuotaStore', (clock) => ({ store: new MemoryQuotaStore({ clock }) }));
 */
export function describeQuotaStore(
  name: string,
  makeStore: MakeQuotaStore,
  runner: TestRunner = globalThis as unknown as TestRunner,
): void {
  runner.describe(`quota store: ${name}`, () => {
    const world = { now: NOON, made: null as QuotaStoreUnderTest | null };
    runner.beforeEach(async () => {
      world.now = NOON;
      world.made = await makeStore(() => world.now);
    });
    runner.afterEach(async () => {
      await world.made?.close?.();
    });
    const suite: Suite = {
      runner,
      setNow: (at) => (world.now = at),
      take: (subject, ...draws) => storeOf(world.made).take({ subject, draws }),
      peek: (subject, ...draws) => storeOf(world.made).peek({ subject, draws }),
    };
    describeLimit(suite);
    describeConcurrency(suite);
    describeSeveralMeters(suite);
    describeWindows(suite);
    describePeek(suite);
  });
}

interface Suite {
  readonly runner: TestRunner;
  setNow(at: Date): void;
  take(subject: string, ...draws: QuotaDraw[]): Promise<QuotaDecision>;
  peek(subject: string, ...draws: QuotaDraw[]): Promise<QuotaDecision>;
}

function storeOf(made: QuotaStoreUnderTest | null): QuotaStore {
  if (made === null) {
    throw new Error('No store was made for this test.');
  }
  return made.store;
}

function day(limit: number, cost = 1): QuotaDraw {
  return { meter: DAILY, limit, cost };
}

function minute(limit: number, cost = 1): QuotaDraw {
  return { meter: MINUTELY, limit, cost };
}

function before(at: Date): Date {
  return new Date(at.getTime() - 1);
}

function usedOf(decision: QuotaDecision): number[] {
  return decision.quotas.map((state) => state.used);
}

function describeLimit({ runner: { it, expect }, take }: Suite): void {
  it('admits exactly the limit and refuses one more, which it does not count', async () => {
    for (let used = 1; used <= 3; used++) {
      expect(await take('a', day(3))).toEqual({
        admitted: true,
        quotas: [{ meter: REQUESTS_METER, limit: 3, used, resetAt: END_OF_DAY }],
      });
    }
    for (let tries = 0; tries < 2; tries++) {
      expect(await take('a', day(3))).toEqual({
        admitted: false,
        exceeded: [REQUESTS_METER],
        quotas: [{ meter: REQUESTS_METER, limit: 3, used: 3, resetAt: END_OF_DAY }],
        retryAt: END_OF_DAY,
      });
    }
  });

  it('takes a cost as a whole or not at all, and admits a smaller one that fits into the rest', async () => {
    expect((await take('a', day(10, 8))).admitted).toBe(true);
    const refused = await take('a', day(10, 3));
    expect([refused.admitted, usedOf(refused)]).toEqual([false, [8]]);
    const last = await take('a', day(10, 2));
    expect([last.admitted, usedOf(last)]).toEqual([true, [10]]);
  });

  it('admits cost 0 into a spent meter, and refuses a cost above the whole limit for good', async () => {
    await take('a', day(2, 2));
    const free = await take('a', day(2, 0));
    expect([free.admitted, usedOf(free)]).toEqual([true, [2]]);
    expect(await take('b', day(2, 3))).toMatchObject({ admitted: false, retryAt: null });
    expect((await take('c', day(0, 1))).admitted).toBe(false);
    expect((await take('c', day(0, 0))).admitted).toBe(true);
  });

  it('applies the limit of the moment: a lower one refuses at once, a higher one admits at once', async () => {
    await take('a', day(10, 8));
    const lowered = await take('a', day(5));
    expect([lowered.admitted, usedOf(lowered)]).toEqual([false, [8]]);
    const raised = await take('a', day(20, 12));
    expect([raised.admitted, usedOf(raised)]).toEqual([true, [20]]);
  });

  it('keeps subjects apart, also those whose names look like parts of one another', async () => {
    await take('a', day(1));
    for (const subject of ['b', 'A', 'a ', 'a:requests', 'requests:a', `a"b\\c'd`, 'ä']) {
      expect([subject, (await take(subject, day(1))).admitted]).toEqual([subject, true]);
    }
    expect((await take('a', day(1))).admitted).toBe(false);
  });

  it('refuses damaged costs and limits and a meter named twice as misuse, and counts nothing', async () => {
    for (const draw of [day(5, -1), day(5, 0.5), day(-1, 1), day(Number.NaN, 1)]) {
      await expect(take('a', draw)).rejects.toThrow(RangeError);
    }
    await expect(take('a', day(5), day(5))).rejects.toThrow(RangeError);
    expect(usedOf(await take('a', day(5)))).toEqual([1]);
  });
}

function describeConcurrency({ runner: { it, expect }, take }: Suite): void {
  it('admits exactly what is left of 200 takes at once, each with the use as it stood after it', async () => {
    await take('a', day(100, 50));
    const decisions = await Promise.all(Array.from({ length: 200 }, () => take('a', day(100))));
    const used = decisions.filter((one) => one.admitted).flatMap(usedOf);
    expect(used.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => 51 + index));
  });

  it('counts exactly what it admitted of 200 takes of mixed costs at once over two meters', async () => {
    const costs = Array.from({ length: 200 }, (_, index) => index % 4);
    const decisions = await Promise.all(costs.map((cost) => take('a', day(150, cost), minute(120))));
    const admitted = costs.filter((_, index) => decisions[index]?.admitted);
    const total = admitted.reduce((sum, cost) => sum + cost, 0);
    expect(usedOf(await take('a', day(150, 0), minute(120, 0)))).toEqual([total, admitted.length]);
    expect(total <= 150 && admitted.length <= 120).toBe(true);
  });

  it('opens the first window of a subject once, however many takes race for it', async () => {
    const decisions = await Promise.all(
      Array.from({ length: 60 }, (_, index) => take(`subject-${index % 3}`, day(5))),
    );
    expect(decisions.filter((one) => one.admitted).length).toBe(15);
  });
}

function describeSeveralMeters({ runner: { it, expect }, take }: Suite): void {
  it('takes from all meters or from none, and names each that has no room', async () => {
    await take('a', minute(2, 2), day(100, 10));
    const refused = await take('a', minute(2), day(100));
    expect(refused).toMatchObject({ admitted: false, exceeded: [BURST_METER], retryAt: END_OF_MINUTE });
    expect(usedOf(refused)).toEqual([2, 10]);
    const both = await take('a', minute(2), day(10));
    expect(both).toMatchObject({ exceeded: [BURST_METER, REQUESTS_METER], retryAt: END_OF_DAY });
    const other = await take('a', day(100));
    expect([other.admitted, usedOf(other)]).toEqual([true, [11]]);
  });

  it('names the meters in the order of the take, with the end of the window of each', async () => {
    const decision = await take('a', minute(5), day(5));
    expect(decision.quotas.map((state) => [state.meter, state.resetAt])).toEqual([
      [BURST_METER, END_OF_MINUTE],
      [REQUESTS_METER, END_OF_DAY],
    ]);
  });
}

function describeWindows({ runner: { it, expect }, take, setNow }: Suite): void {
  it('counts until the last millisecond of a day and anew from midnight UTC', async () => {
    await take('a', day(1));
    setNow(before(END_OF_DAY));
    expect((await take('a', day(1))).admitted).toBe(false);
    setNow(END_OF_DAY);
    const decision = await take('a', day(1));
    expect(decision.quotas).toEqual([
      { meter: REQUESTS_METER, limit: 1, used: 1, resetAt: new Date('2026-11-24T00:00:00.000Z') },
    ]);
    expect((await take('a', day(1))).admitted).toBe(false);
  });

  it('counts until the last millisecond of a minute and anew from its end, while the day goes on', async () => {
    await take('a', minute(1), day(10));
    setNow(before(END_OF_MINUTE));
    expect((await take('a', minute(1), day(10))).admitted).toBe(false);
    setNow(END_OF_MINUTE);
    const decision = await take('a', minute(1), day(10));
    expect([decision.admitted, usedOf(decision)]).toEqual([true, [1, 2]]);
  });

  it('stays in the window that was opened when the clock goes back', async () => {
    setNow(END_OF_DAY);
    await take('a', day(2, 2), minute(2, 2));
    setNow(before(END_OF_DAY));
    const refused = await take('a', day(2), minute(2));
    expect([refused.admitted, usedOf(refused)]).toEqual([false, [2, 2]]);
    expect(refused.quotas[0]?.resetAt).toEqual(new Date('2026-11-24T00:00:00.000Z'));
    setNow(END_OF_DAY);
    expect((await take('a', day(2))).admitted).toBe(false);
  });
}

function describePeek({ runner: { it, expect }, take, peek, setNow }: Suite): void {
  it('tells what a take would decide and counts nothing', async () => {
    expect(await peek('a', day(2))).toEqual({
      admitted: true,
      quotas: [{ meter: REQUESTS_METER, limit: 2, used: 0, resetAt: END_OF_DAY }],
    });
    await take('a', day(2));
    for (let tries = 0; tries < 3; tries++) {
      const peeked = await peek('a', day(2));
      expect([peeked.admitted, usedOf(peeked)]).toEqual([true, [1]]);
    }
    await take('a', day(2));
    expect(await peek('a', day(2))).toMatchObject({ admitted: false, exceeded: [REQUESTS_METER] });
    setNow(END_OF_DAY);
    const tomorrow = await peek('a', day(2));
    expect([tomorrow.admitted, usedOf(tomorrow)]).toEqual([true, [0]]);
  });
}
