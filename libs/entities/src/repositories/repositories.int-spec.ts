import { createHash } from 'node:crypto';
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
import type { Repositories } from './repositories.js';

let database: TestDatabase;
let storage: Storage;
let ask: Repositories;
let account: SeededAccount;
let stranger: SeededAccount;

const AT = new Date('2026-11-22T12:00:00.000Z');
const LATER = new Date('2026-11-23T12:00:00.000Z');

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  ask = storage.repositories;
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});
beforeEach(async () => {
  account = await seedAccount(storage, { plan: 'team', at: AT });
  stranger = await seedAccount(storage, { at: AT });
});

async function versionOf({ accountId }: SeededAccount): Promise<number> {
  const { rows } = await storage.pool.query(
    'select version::int from paretostudio.account_meters where account_id = $1',
    [accountId],
  );
  return rows[0].version;
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

describe('every change of rights', () => {
  it.each<
    [
      string,
      (change: Repositories, ids: SeededAccount & { keyId: string; otherId: string }) => Promise<unknown>,
    ]
  >([
    [
      'revoking a key',
      (r, ids) => r.apiKeys.revoke(ids.accountId, ids.keyId, { at: AT, byMemberId: null, reason: null }),
    ],
    ['changing a key', (r, ids) => r.apiKeys.update(ids.accountId, ids.keyId, { permissions: {} }, AT)],
    ['another plan', (r, ids) => r.accounts.setPlan(ids.accountId, 'pro')],
    ['suspending the account', (r, ids) => r.accounts.suspend(ids.accountId, null, AT)],
    ['resuming it', (r, ids) => r.accounts.resume(ids.accountId)],
    ['another role', (r, ids) => r.members.setRole(ids.accountId, ids.otherId, 'viewer')],
    ['suspending a member', (r, ids) => r.members.suspend(ids.accountId, ids.otherId, AT)],
    ['resuming a member', (r, ids) => r.members.resume(ids.accountId, ids.otherId)],
    ['removing a member', (r, ids) => r.members.remove(ids.accountId, ids.otherId, AT)],
    ['asking for it', (r, ids) => r.meters.raiseRightsVersion(ids.accountId)],
  ])('makes admissions under way decide again: %s', async (_what, change) => {
    const { keyId } = await seedKey(storage, account);
    const { memberId: otherId } = await seedMember(storage, account);
    const before = await versionOf(account);
    await storage.transaction((repositories) => change(repositories, { ...account, keyId, otherId }));
    expect(await versionOf(account)).toBeGreaterThan(before);
  });
});

describe('members', () => {
  const countOf = async () => (await ask.accounts.findById(account.accountId))?.memberCount;

  it('are counted once each, also when they are removed twice', async () => {
    const { memberId } = await seedMember(storage, account);
    expect(await countOf()).toBe(2);
    const remove = () =>
      storage.transaction(({ members }) => members.remove(account.accountId, memberId, AT));
    expect(await Promise.all([remove(), remove(), remove()])).toContain(true);
    expect(await remove()).toBe(false);
    expect(await countOf()).toBe(1);
  });

  it('are at most one founder and one living membership a user', async () => {
    const insert = (userId: string, role: 'founder' | 'viewer') =>
      storage.transaction(({ members }) =>
        members.insert({ id: newId(), accountId: account.accountId, userId, role, createdAt: AT }),
      );
    await expect(insert(stranger.userId, 'founder')).rejects.toMatchObject({
      constraint: 'members_founder_unique',
    });
    await expect(insert(account.userId, 'viewer')).rejects.toMatchObject({
      constraint: 'members_live_unique',
    });
    expect(await countOf()).toBe(1);
  });

  it('come back as a new membership after they were removed', async () => {
    const { memberId, userId } = await seedMember(storage, account);
    await storage.transaction(({ members }) => members.remove(account.accountId, memberId, AT));
    await storage.transaction(({ members }) =>
      members.insert({ id: newId(), accountId: account.accountId, userId, role: 'viewer', createdAt: AT }),
    );
    expect((await ask.members.listByAccount(account.accountId)).map(({ role }) => role)).toEqual([
      'founder',
      'viewer',
    ]);
    expect((await ask.members.findLiveByUser(userId))?.role).toBe('viewer');
  });
});

describe('the records behind a call', () => {
  it('are each as it stands in its table', async () => {
    const { accountId, memberId, userId } = account;
    const { keyId } = await seedKey(storage, account);
    const records = await ask.accounts.findWithCaller({ accountId, memberId, keyId });
    const key = await ask.apiKeys.findById(accountId, keyId);
    expect(await ask.accounts.findById(accountId)).toMatchObject(records!.account);
    expect(await ask.members.findById(accountId, memberId)).toMatchObject(records!.member!);
    expect(await ask.users.findById(userId)).toMatchObject(records!.user!);
    expect(key).toMatchObject(records!.key!);
    expect(records!.key).toMatchObject({ id: keyId, keyStart: key!.keyStart, expiresAt: null });
  });

  it('tell nothing secret: no digest and no password', async () => {
    const { accountId, memberId } = account;
    const { keyId } = await seedKey(storage, account);
    const { user, key } = (await ask.accounts.findWithCaller({ accountId, memberId, keyId }))!;
    expect(Object.keys(user!)).toEqual(['id', 'name', 'email']);
    expect(Object.keys(key!)).not.toContain('digest');
  });

  it('are absent where nobody is named, or somebody of another account', async () => {
    const { accountId } = account;
    const nobody = {
      account: { id: accountId, name: expect.any(String) },
      member: null,
      user: null,
      key: null,
    };
    const { keyId } = await seedKey(storage, stranger);
    const { memberId } = stranger;
    expect(await ask.accounts.findWithCaller({ accountId, memberId: null, keyId: null })).toEqual(nobody);
    expect(await ask.accounts.findWithCaller({ accountId, memberId, keyId })).toEqual(nobody);
    expect(await ask.accounts.findWithCaller({ accountId, memberId: 'x', keyId: 'y' })).toEqual(nobody);
    expect(await ask.accounts.findWithCaller({ accountId: newId(), memberId, keyId })).toBeNull();
  });
});

describe('what stands in another account', () => {
  it('is absent to every question that takes an id from outside', async () => {
    const { keyId } = await seedKey(storage, stranger);
    const { accountId } = account;
    expect(await ask.apiKeys.findById(accountId, keyId)).toBeNull();
    await storage.transaction(async ({ apiKeys, members }) => {
      expect(await apiKeys.lockById(accountId, keyId)).toBeNull();
      expect(await members.lockById(accountId, stranger.memberId)).toBeNull();
    });
    expect(await ask.apiKeys.update(accountId, keyId, { name: 'mine' }, AT)).toBe(false);
    expect(await ask.apiKeys.revoke(accountId, keyId, { at: AT, byMemberId: null, reason: null })).toBe(
      false,
    );
    expect(await ask.apiKeys.findLiveReplacement(accountId, keyId)).toBeNull();
    expect(await ask.members.findById(accountId, stranger.memberId)).toBeNull();
    expect(await ask.members.setRole(accountId, stranger.memberId, 'admin')).toBe(false);
    expect(await ask.members.remove(accountId, stranger.memberId, AT)).toBe(false);
  });

  it('is no error when the id has no shape of one', async () => {
    const { accountId } = account;
    expect(await ask.apiKeys.findById(accountId, `x' or 1=1`)).toBeNull();
    expect(await ask.members.findById('nobody', account.memberId)).toBeNull();
    expect(await ask.users.findById('')).toBeNull();
    expect(await ask.apiKeys.list({ accountId, limit: 10, cursor: 'garbage' })).toEqual({
      items: [],
      nextCursor: null,
    });
  });
});

describe('API keys', () => {
  it('have one living replacement at most, however many rotate at once', async () => {
    const { keyId } = await seedKey(storage, account);
    const { meterId } = (await ask.apiKeys.findById(account.accountId, keyId))!;
    const rotations = await Promise.allSettled(
      Array.from({ length: 6 }, () => seedKey(storage, { ...account, meterId, replacesId: keyId })),
    );
    const made = rotations.filter((rotation) => rotation.status === 'fulfilled');
    expect(made).toHaveLength(1);
    for (const rotation of rotations) {
      if (rotation.status === 'rejected') {
        expect(rotation.reason).toMatchObject({ constraint: 'api_keys_replacement_unique' });
      }
    }
    const replacement = await ask.apiKeys.findLiveReplacement(account.accountId, keyId);
    expect([replacement?.id, replacement?.meterId]).toEqual([made[0]!.value.keyId, meterId]);
    const revocation = { at: AT, byMemberId: account.memberId, reason: 'lost' };
    await storage.transaction(({ apiKeys }) =>
      apiKeys.revoke(account.accountId, replacement!.id, revocation),
    );
    await seedKey(storage, { ...account, meterId, replacesId: keyId });
    expect(await ask.apiKeys.findLiveReplacement(account.accountId, keyId)).not.toBeNull();
  });

  it('keep their first revocation and change no more after it', async () => {
    const { keyId } = await seedKey(storage, account);
    const revoke = (reason: string) =>
      storage.transaction(({ apiKeys }) =>
        apiKeys.revoke(account.accountId, keyId, { at: AT, byMemberId: account.memberId, reason }),
      );
    expect([await revoke('first'), await revoke('second')]).toEqual([true, false]);
    expect(await ask.apiKeys.update(account.accountId, keyId, { name: 'new' }, LATER)).toBe(false);
    expect(await ask.apiKeys.findById(account.accountId, keyId)).toMatchObject({
      name: 'Key',
      revokedReason: 'first',
      revokedByMemberId: account.memberId,
      revokedAt: AT,
    });
  });

  it('are counted while they are neither revoked nor expired nor past their overlap', async () => {
    await seedKey(storage, account);
    await seedKey(storage, { ...account, expiresAt: LATER });
    await seedKey(storage, { ...account, expiresAt: AT });
    const { keyId } = await seedKey(storage, account);
    const count = () => ask.apiKeys.countLiveByMember(account.accountId, account.memberId, AT);
    expect(await count()).toBe(3);
    await storage.transaction(({ apiKeys }) =>
      apiKeys.update(account.accountId, keyId, { retiresAt: AT }, AT),
    );
    expect(await count()).toBe(2);
  });

  it('are listed newest first, page by page, with what the search finds taken literally', async () => {
    const names = ['ci', 'laptop', '100% mine', 'CI two', 'x_y'];
    const ids: string[] = [];
    for (const name of names) {
      ids.push((await seedKey(storage, { ...account, name })).keyId);
    }
    const { accountId } = account;
    const first = await ask.apiKeys.list({ accountId, limit: 3 });
    const second = await ask.apiKeys.list({ accountId, limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.reverse());
    const found = async (search: string) =>
      (await ask.apiKeys.list({ accountId, limit: 10, search })).items.map(({ name }) => name);
    expect(await found('ci')).toEqual(['CI two', 'ci']);
    expect(await found('%')).toEqual(['100% mine']);
    expect(await found('x_')).toEqual(['x_y']);
  });

  it('that are revoked are listed on demand, those of other members are left out on demand', async () => {
    const { memberId } = await seedMember(storage, account);
    const other = await seedKey(storage, { accountId: account.accountId, memberId });
    const { keyId } = await seedKey(storage, account);
    const revocation = { at: AT, byMemberId: null, reason: null };
    await storage.transaction(({ apiKeys }) => apiKeys.revoke(account.accountId, keyId, revocation));
    const list = async (filter: object) =>
      (await ask.apiKeys.list({ accountId: account.accountId, limit: 10, ...filter })).items.map(
        ({ id }) => id,
      );
    expect(await list({})).toEqual([other.keyId]);
    expect(await list({ status: 'all' })).toEqual([keyId, other.keyId]);
    expect(await list({ status: 'all', memberId: account.memberId })).toEqual([keyId]);
  });

  it('are found by a digest under any pepper', async () => {
    const { keyId } = await seedKey(storage, account);
    const { digest } = (await ask.apiKeys.findById(account.accountId, keyId))!;
    expect((await ask.apiKeys.findByDigest([digestOf('x'), digest]))?.id).toBe(keyId);
    expect(await ask.apiKeys.findByDigest([digestOf('x')])).toBeNull();
  });
});

describe('sessions', () => {
  const digest = () => digestOf(newId());

  async function signIn(token: Buffer, expiresAt = LATER) {
    await ask.sessions.insert({
      id: newId(),
      userId: account.userId,
      memberId: account.memberId,
      digest: token,
      address: '192.0.2.7',
      userAgent: 'Browser',
      createdAt: AT,
      provedAt: AT,
      lastSeenAt: AT,
      expiresAt,
    });
  }

  it('are found with user, member and account, as each stands in its table', async () => {
    const token = digest();
    await signIn(token);
    const live = await ask.sessions.findLiveByDigest(token, AT);
    expect(live?.session).toMatchObject({ digest: token, address: '192.0.2.7', expiresAt: LATER });
    expect(live?.user).toEqual(await ask.users.findById(account.userId));
    expect(live?.member).toEqual(await ask.members.findById(account.accountId, account.memberId));
    expect(live?.account).toEqual(await ask.accounts.findById(account.accountId));
    await storage.transaction(async ({ sessions }) => {
      expect((await sessions.findLiveByDigest(token, AT))?.session.id).toBe(live?.session.id);
    });
  });

  it('are over at their expiry and when the membership was removed, not when it was suspended', async () => {
    const token = digest();
    await signIn(token);
    expect(await ask.sessions.findLiveByDigest(token, new Date(LATER.getTime() - 1))).not.toBeNull();
    expect(await ask.sessions.findLiveByDigest(token, LATER)).toBeNull();
    await storage.transaction(({ members }) => members.suspend(account.accountId, account.memberId, AT));
    expect((await ask.sessions.findLiveByDigest(token, AT))?.member.suspendedAt).toEqual(AT);
    await storage.transaction(({ members }) => members.remove(account.accountId, account.memberId, AT));
    expect(await ask.sessions.findLiveByDigest(token, AT)).toBeNull();
  });

  it('of a person end together, but for the one named', async () => {
    const [kept, ended] = [digest(), digest()];
    await signIn(kept);
    await signIn(ended);
    const { session } = (await ask.sessions.findLiveByDigest(kept, AT))!;
    expect(await ask.sessions.deleteByUser(account.userId, session.id)).toBe(1);
    expect(await ask.sessions.findLiveByDigest(ended, AT)).toBeNull();
    expect(await ask.sessions.deleteByDigest(kept)).toBe(true);
    expect(await ask.sessions.deleteByDigest(kept)).toBe(false);
  });

  it('note their use once a minute', async () => {
    const token = digest();
    await signIn(token);
    const read = async () => (await ask.sessions.findLiveByDigest(token, AT))!.session;
    await ask.sessions.touch(await read(), new Date(AT.getTime() + 59_999));
    expect((await read()).lastSeenAt).toEqual(AT);
    await ask.sessions.touch(await read(), new Date(AT.getTime() + 60_000));
    expect((await read()).lastSeenAt).toEqual(new Date(AT.getTime() + 60_000));
  });
});

describe('idempotency keys', () => {
  const claimOf = (change: object = {}) => ({
    accountId: account.accountId,
    caller: account.memberId,
    key: 'abc',
    operation: 'create_prompt',
    fingerprint: digestOf('input'),
    now: AT,
    expiresAt: LATER,
    ...change,
  });
  const run = (claim: ReturnType<typeof claimOf>, response: unknown) =>
    storage.transaction(async ({ idempotencyKeys }) => {
      const outcome = await idempotencyKeys.claim(claim);
      if (outcome.kind === 'claimed') {
        await idempotencyKeys.complete(claim, response);
      }
      return outcome;
    });

  it('let one of many concurrent requests through and replay its answer to the others', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, id) => run(claimOf(), { id })));
    expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    const winner = outcomes.findIndex(({ kind }) => kind === 'claimed');
    for (const outcome of outcomes.filter(({ kind }) => kind !== 'claimed')) {
      expect(outcome).toEqual({ kind: 'replayed', response: { id: winner } });
    }
  });

  it('refuse another input or operation, and keep callers apart', async () => {
    await run(claimOf(), 1);
    expect(await run(claimOf({ fingerprint: digestOf('other') }), 2)).toEqual({ kind: 'mismatched' });
    expect(await run(claimOf({ operation: 'create_api_key' }), 2)).toEqual({ kind: 'mismatched' });
    expect(await run(claimOf({ caller: 'somebody else' }), 2)).toEqual({ kind: 'claimed' });
  });

  it('are free again at their expiry, and when the first request was undone', async () => {
    const undone = storage.transaction(async ({ idempotencyKeys }) => {
      await idempotencyKeys.claim(claimOf());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await run(claimOf(), 1)).toEqual({ kind: 'claimed' });
    expect(await run(claimOf({ now: new Date(LATER.getTime() - 1) }), 2)).toMatchObject({ kind: 'replayed' });
    expect(await run(claimOf({ now: LATER, expiresAt: new Date(LATER.getTime() + 1) }), 2)).toEqual({
      kind: 'claimed',
    });
  });
});

describe('meters', () => {
  it('tell what is used and when it begins again, with the limit of this plan and these members', async () => {
    await seedMember(storage, account);
    await storage.pool.query(
      `update paretostudio.account_meters set day = '2026-11-22', used = 7, minute = $2, minute_used = 3
       where account_id = $1`,
      [account.accountId, Math.floor(AT.getTime() / 60_000)],
    );
    const midnight = new Date('2026-11-23T00:00:00.000Z');
    expect(await ask.meters.readQuota(account.accountId, AT)).toEqual({
      plan: 'team',
      at: AT,
      quotas: [
        { meter: 'requests', limit: 1_000, used: 7, resetAt: midnight },
        { meter: 'burst', limit: 300, used: 3, resetAt: new Date('2026-11-22T12:01:00.000Z') },
      ],
    });
    const next = await ask.meters.readQuota(account.accountId, midnight);
    expect(next?.quotas.map(({ used }) => used)).toEqual([0, 0]);
    expect(await ask.meters.readQuota(newId())).toBeNull();
  });
});
