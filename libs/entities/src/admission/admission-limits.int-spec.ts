import { AdmissionWorld, countAdmitted } from '../testing/admission-world.js';
import { seedKey } from '../testing/index.js';
import type { AdmitSql } from './admit-statements.js';
import { withAdmitSql } from '../testing/with-admit-sql.js';

let world: AdmissionWorld;

beforeAll(async () => {
  world = await AdmissionWorld.make();
});
afterAll(() => world.close());

const NOON = new Date('2026-11-22T12:00:30.000Z');

describe('limits under concurrent requests in three processes', () => {
  it('admits exactly 50 of 200 concurrent requests when 50 are left, round after round', async () => {
    const { admit, close } = world.open();
    for (let round = 0; round < 15; round += 1) {
      const { accountId, key } = await world.addHolder('calm');
      const outcomes = await Promise.all(Array.from({ length: 200 }, (_, index) => admit(index, key)));
      expect([countAdmitted(outcomes), (await world.metersOf(accountId)).used]).toEqual([50, 50]);
    }
    await close();
  });

  it('admits exactly the account limit over many keys and costs, and counts what it admitted', async () => {
    const { admit, close } = world.open();
    const { accountId, memberId } = await world.addHolder('calm');
    const keys = await Promise.all(
      Array.from({ length: 8 }, () => seedKey(world.storage, { accountId, memberId })),
    );
    const costs = Array.from({ length: 200 }, (_, index) => index % 4);
    const outcomes = await Promise.all(costs.map((cost, index) => admit(index, keys[index % 8]!.key, cost)));
    const admittedCost = outcomes.reduce(
      (sum, outcome, index) => sum + (outcome.admitted ? costs[index]! : 0),
      0,
    );
    expect((await world.metersOf(accountId)).used).toBe(admittedCost);
    // Requests of cost 1 were refused, so nothing was left; those of cost 0 were all admitted.
    expect(admittedCost).toBe(50);
    expect(countAdmitted(outcomes.filter((_, index) => costs[index] === 0))).toBe(50);
    await close();
  });

  it('admits exactly the own limit of each key within that of the account', async () => {
    const { admit, close } = world.open();
    const { accountId, memberId } = await world.addHolder('calm');
    const keys = await Promise.all(
      Array.from({ length: 4 }, () => seedKey(world.storage, { accountId, memberId, requestsPerDay: 20 })),
    );
    const outcomes = await Promise.all(
      Array.from({ length: 400 }, (_, index) => admit(index, keys[(index >> 2) % 4]!.key)),
    );
    const byKey = keys.map((key) => countAdmitted(outcomes.filter((outcome) => outcome.keyId === key.keyId)));
    expect(countAdmitted(outcomes)).toBe(50);
    expect(byKey.every((count) => count <= 20)).toBe(true);
    await close();
  });

  it('admits exactly the own limit of one key when the account has room', async () => {
    const { admit, close } = world.open();
    const { key, keyId } = await world.addHolder('calm', 20);
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, index) => admit(index, key)));
    const { rows } = await world.storage.pool.query(
      'select used from paretostudio.key_meters where id = $1',
      [keyId],
    );
    expect([countAdmitted(outcomes), rows[0].used]).toEqual([20, 20]);
    await close();
  });

  it('admits exactly the burst of a minute over all keys of the account, and again in the next minute', async () => {
    let now = NOON;
    const { admit, close } = world.open({ clocks: world.storages.map(() => () => now) });
    const { accountId, memberId, key } = await world.addHolder('pro');
    const other = await seedKey(world.storage, { accountId, memberId });
    const burst = () =>
      Promise.all(Array.from({ length: 400 }, (_, index) => admit(index, index % 2 ? key : other.key, 0)));
    expect(countAdmitted(await burst())).toBe(300);
    now = new Date('2026-11-22T12:01:00.000Z');
    expect(countAdmitted(await burst())).toBe(300);
    await close();
  });
});

describe('across midnight with clocks that differ', () => {
  /** Two seconds before midnight; the third process is three seconds ahead, so it opens the new day first. */
  const EVE = Date.parse('2026-11-22T23:59:58.000Z');
  const SKEWS_MS = [0, -500, 3_000];

  async function crossMidnight(sql?: AdmitSql) {
    let elapsedMs = 0;
    const clocks = SKEWS_MS.map((skewMs) => () => new Date(EVE + elapsedMs + skewMs));
    const { admit, close } = world.open(sql === undefined ? { clocks } : { clocks, sql });
    const { accountId, key } = await world.addHolder('calm');
    const admittedByDay = new Map<string, number>();
    for (; elapsedMs <= 4_000; elapsedMs += 250) {
      const outcomes = await Promise.all(Array.from({ length: 30 }, (_, index) => admit(index, key)));
      for (const outcome of outcomes.filter(({ admitted }) => admitted)) {
        const day = new Date(outcome.quotas[0]!.resetAt.getTime() - 1).toISOString().slice(0, 10);
        admittedByDay.set(day, (admittedByDay.get(day) ?? 0) + 1);
      }
    }
    await close();
    return { admittedByDay, meters: await world.metersOf(accountId) };
  }

  it('counts each day exactly: nobody falls back into the old day, nobody resets the new one', async () => {
    const { admittedByDay, meters } = await crossMidnight();
    expect(admittedByDay.get('2026-11-23')).toBe(50);
    expect(admittedByDay.get('2026-11-22') ?? 0).toBeLessThanOrEqual(50);
    expect(meters).toMatchObject({ used: 50, day: '2026-11-23' });
  });

  it('would count wrong if the day could go back', async () => {
    const sql = withAdmitSql((text) =>
      text
        .replaceAll(/greatest\(m\.day, ([fw])\.today\)/g, '$1.today')
        .replaceAll(/case when m\.day >= ([fw])\.today/g, 'case when m.day = $1.today')
        .replaceAll('greatest(s.day, c.today)', 'c.today')
        .replaceAll('case when s.day >= c.today', 'case when s.day = c.today'),
    );
    const { admittedByDay } = await crossMidnight(sql);
    expect([...admittedByDay.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(100);
  });
});
