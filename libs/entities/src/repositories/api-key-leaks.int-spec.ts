import type { KeyLeak } from '../entities/api-key.entity.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import {
  createTestDatabase,
  seedAccount,
  seedKey,
  seedMember,
  TEST_PEPPERS,
  type TestDatabase,
} from '../testing/index.js';

let database: TestDatabase;
let storage: Storage;
let account: Awaited<ReturnType<typeof seedAccount>>;

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

const AT = new Date('2026-11-22T10:00:00.000Z');
const LEAK: KeyLeak = { reporter: 'github', source: 'commit', url: 'https://example.com/' };
const digestOf = (key: string) => TEST_PEPPERS.digest(key).digest;

/** Revokes a key because it leaked. */
const revoke = (id: string, at = AT, leak = LEAK, of = account) =>
  storage.transaction(({ apiKeys }) =>
    apiKeys.revokeLeaked(of.accountId, [{ id, leak }], { at, byMemberId: null, reason: 'leaked' }),
  );
const listLeaked = async (question: object = {}) => {
  const { apiKeys } = storage.repositories;
  const found = await apiKeys.listLeaked({
    accountId: account.accountId,
    memberId: null,
    since: AT,
    limit: 10,
    ...question,
  });
  return found.map(({ id }) => id);
};

describe('keys that leaked', () => {
  it('keep the place of their first revocation', async () => {
    const { keyId } = await seedKey(storage, account);
    expect(await revoke(keyId)).toEqual([keyId]);
    expect(await revoke(keyId, AT, { ...LEAK, url: null })).toEqual([]);
    const record = await storage.repositories.apiKeys.findById(account.accountId, keyId);
    expect(record).toMatchObject({ revokedAt: AT, revokedReason: 'leaked', leak: LEAK });
  });

  it('are listed from an instant on, that one included, the latest first and no more than asked for', async () => {
    const keys: string[] = [];
    for (let count = 0; count < 4; count += 1) keys.push((await seedKey(storage, account)).keyId);
    const [early = '', first = '', second = '', byHand = ''] = keys;
    await revoke(early, new Date(AT.getTime() - 1));
    await revoke(first);
    await revoke(second, new Date(AT.getTime() + 1));
    await storage.transaction(({ apiKeys }) =>
      apiKeys.revoke(account.accountId, byHand, { at: AT, byMemberId: null, reason: 'leaked' }),
    );
    expect(await listLeaked()).toEqual([second, first]);
    expect(await listLeaked({ limit: 1 })).toEqual([second]);
  });

  it('are listed for their account and, where asked for, for one member alone', async () => {
    const stranger = await seedAccount(storage);
    const { memberId } = await seedMember(storage, account);
    const { keyId } = await seedKey(storage, account);
    const other = await seedKey(storage, { accountId: account.accountId, memberId });
    const strangers = await seedKey(storage, stranger);
    await revoke(keyId);
    await revoke(other.keyId);
    await revoke(strangers.keyId, AT, LEAK, stranger);
    expect(new Set(await listLeaked())).toEqual(new Set([keyId, other.keyId]));
    expect(await listLeaked({ memberId })).toEqual([other.keyId]);
    expect(await listLeaked({ memberId: stranger.memberId })).toEqual([]);
    expect(await listLeaked({ accountId: `' or 1=1` })).toEqual([]);
  });

  it('are revoked together, those of another account and those revoked before left as they are', async () => {
    const stranger = await seedAccount(storage);
    const [one, two, before] = [
      await seedKey(storage, account),
      await seedKey(storage, account),
      await seedKey(storage, account),
    ];
    const strangers = await seedKey(storage, stranger);
    await revoke(before.keyId);
    const url = `https://example.com/"{},'\\`;
    const keys = [one, two, before, strangers].map(({ keyId: id }) => ({ id, leak: { ...LEAK, url } }));
    const revoked = await storage.transaction(({ apiKeys }) =>
      apiKeys.revokeLeaked(account.accountId, keys, { at: AT, byMemberId: null, reason: 'leaked' }),
    );
    expect(new Set(revoked)).toEqual(new Set([one.keyId, two.keyId]));
    const { apiKeys } = storage.repositories;
    expect((await apiKeys.findById(account.accountId, one.keyId))?.leak?.url).toBe(url);
    expect((await apiKeys.findById(account.accountId, before.keyId))?.leak).toEqual(LEAK);
    expect((await apiKeys.findById(stranger.accountId, strangers.keyId))?.revokedAt).toBeNull();
  });

  it('are revoked: no live key can be said to have leaked', async () => {
    const { keyId } = await seedKey(storage, account);
    const leaking = storage.pool.query(`update paretostudio.api_keys set leak = '{}' where id = $1`, [keyId]);
    await expect(leaking).rejects.toThrow('api_keys_leak_check');
  });
});

describe('keys behind digests', () => {
  it('are found in every account, the revoked ones too, and nothing for digests that no key has', async () => {
    const stranger = await seedAccount(storage);
    const [own, others] = [await seedKey(storage, account), await seedKey(storage, stranger)];
    await revoke(own.keyId);
    const { apiKeys } = storage.repositories;
    const found = await apiKeys.listByDigests([digestOf(own.key), digestOf(others.key), digestOf('x')]);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set([own.keyId, others.keyId]));
    expect(await apiKeys.listByDigests([digestOf('x')])).toEqual([]);
    expect(await apiKeys.listByDigests([])).toEqual([]);
  });
});

describe('keys that are locked together', () => {
  it('are those of the account, in the order of their ids', async () => {
    const stranger = await seedAccount(storage);
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await seedKey(storage, account)).keyId);
    const { keyId: strangers } = await seedKey(storage, stranger);
    const locked = await storage.transaction(({ apiKeys }) =>
      apiKeys.lockByIds(account.accountId, [strangers, ...[...ids].reverse(), 'no id']),
    );
    expect(locked.map(({ id }) => id)).toEqual([...ids].sort());
  });
});
