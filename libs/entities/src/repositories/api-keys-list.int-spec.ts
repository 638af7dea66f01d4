import fc from 'fast-check';
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
import type { ApiKeySort } from './api-key-order.js';
import type { ApiKeyFilter } from './api-key-lists.js';

let database: TestDatabase;
let storage: Storage;
let account: SeededAccount;

const NOW = new Date('2026-11-22T12:00:00.000Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
});
beforeEach(async () => {
  account = await seedAccount(storage);
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});

type Filter = Partial<ApiKeyFilter>;

async function namesOf(filter: Filter = {}): Promise<string[]> {
  const { accountId } = account;
  const page = await storage.repositories.apiKeys.list({ accountId, limit: 100, now: NOW, ...filter });
  return page.items.map(({ name }) => name);
}

/** Every name of a list, read in pages. */
async function walk(limit: number, filter: Filter, between: () => Promise<unknown> = async () => undefined) {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const { accountId } = account;
    const request: ApiKeyFilter = { accountId, limit, now: NOW, ...filter, cursor };
    const page = await storage.repositories.apiKeys.list(request);
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor;
    if (cursor !== null) await between();
  } while (cursor !== null);
  return names;
}

async function use(keyId: string, at: Date): Promise<void> {
  await storage.repositories.apiKeys.touchLastUsed([{ keyId, at, address: null }]);
}

describe('a list of keys', () => {
  it('is sorted by creation, name in any case, last use or expiry, either way round', async () => {
    const b = await seedKey(storage, { ...account, name: 'b', expiresAt: after(2_000) });
    const a = await seedKey(storage, { ...account, name: 'A', expiresAt: after(3_000) });
    await seedKey(storage, { ...account, name: 'c' });
    await storage.repositories.apiKeys.update(account.accountId, a.keyId, { retiresAt: after(1_000) }, NOW);
    await use(a.keyId, after(-1));
    await use(b.keyId, after(0));
    const orders = { created: 'bAc', name: 'Abc', last_used: 'cAb', expires: 'Abc' };
    for (const [sort, ascending] of Object.entries(orders) as [ApiKeySort, string][]) {
      const descending = [...ascending].reverse();
      expect([sort, await namesOf({ sort, order: 'asc' })]).toEqual([sort, [...ascending]]);
      expect([sort, await namesOf({ sort, order: 'desc' })]).toEqual([sort, descending]);
      expect([sort, await namesOf({ sort })]).toEqual([sort, sort === 'name' ? [...ascending] : descending]);
    }
  });

  it('holds every key once over its pages, whatever is equal and however long a page is', async () => {
    const instant = fc.option(fc.constantFrom(after(1), after(2), new Date(NOW.getTime() + 86_400_000)));
    const record = fc.record({
      name: fc.constantFrom('same', 'SAME', 'İ', '\u{1F600}'.repeat(64), '%_\\', '\u202eevil', "'; --"),
      expiresAt: instant,
      usedAt: instant,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (records, limit) => {
          account = await seedAccount(storage);
          for (const { usedAt, ...columns } of records) {
            const { keyId } = await seedKey(storage, { ...account, ...columns });
            if (usedAt !== null) await use(keyId, usedAt);
          }
          const names = records.map(({ name }) => name).sort();
          for (const sort of ['created', 'name', 'last_used', 'expires'] as const) {
            for (const order of ['asc', 'desc'] as const) {
              const walked = await walk(limit, { sort, order });
              expect(walked).toEqual(await namesOf({ sort, order }));
              expect([...walked].sort()).toEqual(names);
            }
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  it.each(['created', 'name', 'last_used', 'expires'] as const)(
    'by %s neither repeats nor leaves out a key while others are made',
    async (sort) => {
      const made = ['k1', 'k2', 'k3', 'k4', 'k5'];
      for (const name of made) await seedKey(storage, { ...account, name });
      const walked = await walk(2, { sort }, () => seedKey(storage, { ...account, name: 'k0' }));
      expect(walked.filter((name) => name !== 'k0').sort()).toEqual(made);
    },
  );

  it('holds by its status those that are not revoked, work at an instant, are over at it, or are revoked', async () => {
    await seedKey(storage, { ...account, name: 'works', expiresAt: after(1) });
    await seedKey(storage, { ...account, name: 'over', expiresAt: NOW });
    await seedKey(storage, { ...account, name: 'endless' });
    const retired = await seedKey(storage, { ...account, name: 'retired', expiresAt: after(9) });
    const revoked = await seedKey(storage, { ...account, name: 'revoked' });
    const { accountId } = account;
    await storage.transaction(async ({ apiKeys }) => {
      await apiKeys.update(accountId, retired.keyId, { retiresAt: NOW }, NOW);
      await apiKeys.revoke(accountId, revoked.keyId, { at: NOW, byMemberId: null, reason: null });
    });
    const order = { sort: 'name' } as const;
    expect(await namesOf(order)).toEqual(['endless', 'over', 'retired', 'works']);
    expect(await namesOf({ ...order, status: 'live' })).toEqual(['endless', 'over', 'retired', 'works']);
    expect(await namesOf({ ...order, status: 'active' })).toEqual(['endless', 'works']);
    expect(await namesOf({ ...order, status: 'expired' })).toEqual(['over', 'retired']);
    expect(await namesOf({ ...order, status: 'revoked' })).toEqual(['revoked']);
    expect(await namesOf({ ...order, status: 'all' })).toHaveLength(5);
  });

  it('is searched by name and by what is shown of the keys, taken literally', async () => {
    const { keyId } = await seedKey(storage, { ...account, name: 'laptop' });
    await seedKey(storage, { ...account, name: 'other' });
    const { keyStart, keyEnd } = (await storage.repositories.apiKeys.findById(account.accountId, keyId))!;
    for (const search of [keyEnd, keyStart, `${keyStart}…${keyEnd}`, `${keyStart.slice(-2)}…`, 'LAPTOP']) {
      expect([search, await namesOf({ search })]).toEqual([search, ['laptop']]);
    }
    for (const search of ['_____…', '%', 'psk_…', '\\']) expect(await namesOf({ search })).toEqual([]);
    expect(await namesOf({ search: '…' })).toHaveLength(2);
  });

  it('answers nothing to a cursor of another order, a made-up one, and in another account', async () => {
    for (const name of ['a', 'b', 'c']) await seedKey(storage, { ...account, name });
    const { apiKeys } = storage.repositories;
    const { accountId } = account;
    const cursorOf = async (sort: ApiKeySort) =>
      (await apiKeys.list({ accountId, limit: 1, sort })).nextCursor!;
    const [byId, byName, byUse] = [
      await cursorOf('created'),
      await cursorOf('name'),
      await cursorOf('last_used'),
    ];
    const encode = (text: string) => Buffer.from(text).toString('base64url');
    for (const [sort, cursor] of [
      ...[['created', byName] as const, ['name', byId] as const, ['expires', byName] as const],
      ...[
        ['created', 'garbage'] as const,
        ['created', `${byId}~`] as const,
        ['name', `${byName}~${byName}`] as const,
      ],
      ['last_used', `${newId()}~${encode('now()')}`] as const,
      ['last_used', `${newId()}~${encode('1'.repeat(40))}`] as const,
      ['name', `${newId()}~${encode('a\0')}`] as const,
    ]) {
      expect(await apiKeys.list({ accountId, limit: 9, sort, cursor })).toEqual({
        items: [],
        nextCursor: null,
      });
    }
    expect(
      (await apiKeys.list({ accountId, limit: 9, sort: 'last_used', cursor: byUse })).items,
    ).toHaveLength(2);
    const other = await seedAccount(storage);
    const elsewhere = { ...other, limit: 9, sort: 'name', cursor: byName } as const;
    expect((await apiKeys.list(elsewhere)).items).toEqual([]);
  });

  it('of live keys begins with the oldest and holds those of one member when asked', async () => {
    const editor = await seedMember(storage, account);
    for (const name of ['first', 'second', 'third']) await seedKey(storage, { ...account, name });
    await seedKey(storage, { ...account, memberId: editor.memberId, name: 'theirs' });
    await seedKey(storage, { ...account, name: 'over', expiresAt: NOW });
    const list = async (memberId: string | null, limit: number) =>
      (await storage.repositories.apiKeys.listLive(account.accountId, memberId, NOW, limit)).map(
        ({ name }) => name,
      );
    expect(await list(null, 9)).toEqual(['first', 'second', 'third', 'theirs']);
    expect(await list(editor.memberId, 9)).toEqual(['theirs']);
    expect(await list(null, 2)).toEqual(['first', 'second']);
  });
});
