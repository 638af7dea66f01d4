import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import {
  createTestDatabase,
  seedAccount,
  seedKey,
  seedMember,
  type SeededAccount,
  type TestDatabase,
} from '../testing/index.js';
import type { NewUsageRecord, UsageWriter } from '../usage/usage-writer.js';

let database: TestDatabase;
let storage: Storage;
let account: SeededAccount;
let usages: UsageWriter;

const AT = new Date('2026-11-22T12:00:00.000Z');
const after = (ms: number) => new Date(AT.getTime() + ms);

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  storage = await openStorage({ url: database.url });
  usages = storage.usageWriter({ intervalMs: 3_600_000 });
  account = await seedAccount(storage);
});
afterEach(() => storage.close());
afterAll(() => database.drop());

async function record(keyId: string, ...changes: Partial<NewUsageRecord>[]): Promise<void> {
  for (const change of changes) {
    usages.record({
      ...{ at: AT, accountId: account.accountId, keyId, surface: 'rest', action: 'get_prompt' },
      ...{ outcome: 'ok', status: 200, cost: 1, durationMs: 1, ...change },
    });
  }
  await usages.flush();
}

async function factsOf(keyId: string, at = AT) {
  return (await storage.repositories.apiKeys.readFacts(account.accountId, [keyId], at)).get(keyId);
}

/** What the key's meter counted on a day. */
async function count(keyId: string, day: string, used: number): Promise<void> {
  await storage.pool.query('update paretostudio.key_meters set day = $2, used = $3 where id = $1', [
    keyId,
    day,
    used,
  ]);
}

describe('the requests of a key today', () => {
  it('are by its meter where it has a limit of its own, and none when the meter stands at another day', async () => {
    const { keyId } = await seedKey(storage, { ...account, requestsPerDay: 50 });
    await record(keyId, {});
    expect(await factsOf(keyId)).toEqual({ requestsToday: 0, replacedById: null });
    await count(keyId, '2026-11-22', 7);
    expect((await factsOf(keyId))?.requestsToday).toBe(7);
    expect((await factsOf(keyId, new Date('2026-11-22T23:59:59.999Z')))?.requestsToday).toBe(7);
    expect((await factsOf(keyId, new Date('2026-11-23T00:00:00.000Z')))?.requestsToday).toBe(0);
  });

  it('are by what its requests of the UTC day took from the quota where it has none', async () => {
    const { keyId } = await seedKey(storage, account);
    const other = await seedKey(storage, account);
    await record(
      keyId,
      { at: new Date('2026-11-22T00:00:00.000Z') },
      { cost: 3 },
      { cost: 0, outcome: 'not_found' },
    );
    await record(
      keyId,
      { at: new Date('2026-11-21T23:59:59.999Z') },
      { at: new Date('2026-11-23T00:00:00.000Z') },
    );
    await record(other.keyId, {});
    expect((await factsOf(keyId))?.requestsToday).toBe(4);
    expect((await factsOf(keyId, after(86_400_000)))?.requestsToday).toBe(1);
  });

  it('are those of a key and its replacement together, with and without a limit', async () => {
    const old = await seedKey(storage, account);
    const next = await seedKey(storage, { ...account, meterId: old.keyId, replacesId: old.keyId });
    await record(old.keyId, {}, {});
    await record(next.keyId, {});
    expect(await factsOf(old.keyId)).toEqual({ requestsToday: 3, replacedById: next.keyId });
    expect(await factsOf(next.keyId)).toEqual({ requestsToday: 3, replacedById: null });
    await count(old.keyId, '2026-11-22', 9);
    for (const id of [old.keyId, next.keyId]) {
      await storage.repositories.apiKeys.update(account.accountId, id, { requestsPerDay: 50 }, AT);
      expect((await factsOf(id))?.requestsToday).toBe(9);
    }
  });

  it('are not told in another account, whose records do not count either', async () => {
    const { keyId } = await seedKey(storage, account);
    const own = account;
    account = await seedAccount(storage);
    await record(keyId, {});
    expect(await factsOf(keyId)).toBeUndefined();
    account = own;
    expect((await factsOf(keyId))?.requestsToday).toBe(0);
    expect(await storage.repositories.apiKeys.readFacts('no id', [keyId])).toEqual(new Map());
    expect(await storage.repositories.apiKeys.readFacts(account.accountId, ['no id'])).toEqual(new Map());
  });

  it('name the replacement only while it lives', async () => {
    const old = await seedKey(storage, account);
    const lost = await seedKey(storage, { ...account, replacesId: old.keyId });
    const revocation = { at: AT, byMemberId: null, reason: null };
    await storage.transaction(({ apiKeys }) => apiKeys.revoke(account.accountId, lost.keyId, revocation));
    expect((await factsOf(old.keyId))?.replacedById).toBeNull();
    const next = await seedKey(storage, { ...account, replacesId: old.keyId });
    expect((await factsOf(old.keyId))?.replacedById).toBe(next.keyId);
  });
});

describe('denials', () => {
  const question = {
    memberId: null,
    now: AT,
    since: after(-1_000),
    outcomes: ['permission_denied'],
    countMin: 2,
  };

  it('are counted by key since an instant, from as many on as are worth telling, the most first', async () => {
    const denied = { outcome: 'permission_denied', status: 403 };
    const [two, three, one] = [
      await seedKey(storage, account),
      await seedKey(storage, account),
      await seedKey(storage, account),
    ];
    await record(two.keyId, { ...denied, at: after(-1_000) }, denied, { ...denied, at: after(-1_001) });
    await record(three.keyId, denied, denied, { ...denied, at: after(-5) });
    await record(one.keyId, denied, {}, { outcome: 'not_found' });
    const { apiKeys } = storage.repositories;
    expect(await apiKeys.countDenials({ ...question, accountId: account.accountId })).toEqual([
      { keyId: three.keyId, count: 3, firstAt: after(-5) },
      { keyId: two.keyId, count: 2, firstAt: after(-1_000) },
    ]);
    const editor = await seedMember(storage, account);
    const theirs = { ...question, accountId: account.accountId, memberId: editor.memberId };
    expect(await apiKeys.countDenials(theirs)).toEqual([]);
    expect(await apiKeys.countDenials({ ...question, accountId: newId() })).toEqual([]);
  });
});
