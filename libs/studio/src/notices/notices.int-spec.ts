import { generateApiKey } from '@paretostudio/key-crypto';
import { openStorage, type Storage } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import type { StudioContext } from '../core/studio-context.js';
import { revokeLeakedKeys } from '../api-keys/revoke-leaked-keys.js';
import { codeOf, openTestStudio, valueOf, type TestStudio } from '../testing/test-studio.js';
import { getNoticePreferences } from './get-notice-preferences.js';
import { listNotices } from './list-notices.js';
import type { NoticeView } from './notice.view.js';
import { readNotices } from './read-notices.js';
import { saveNoticePreferences } from './save-notice-preferences.js';
import { spreadNotices } from './spread-notices.js';
import { tellOfExpiringKeys } from './tell-of-expiring-keys.js';
import { tellOfReachedQuotas } from './tell-of-reached-quotas.js';

const DAY_MS = 86_400_000;
const START = new Date('2027-03-31T12:00:00.000Z');

let studio: TestStudio;
/** Another process: a pool of its own on the same database. */
let other: { readonly ctx: StudioContext; readonly storage: Storage };
let founder: Caller;

beforeAll(async () => {
  studio = await openTestStudio({ mail: 'smtp', publicOrigin: () => 'https://studio.example' });
  const storage = await openStorage({ url: studio.url });
  other = { storage, ctx: { ...studio.ctx, storage } };
});
beforeEach(async () => {
  studio.clock.now = START;
  founder = await studio.founder('team');
});
afterAll(async () => {
  await other.storage.close();
  await studio.close();
});

const later = (ms: number) => new Date(START.getTime() + ms);
const noticesOf = async (caller: Caller): Promise<readonly NoticeView[]> =>
  valueOf(await listNotices(studio.ctx, caller, {})).items;
const kindsOf = async (caller: Caller) => (await noticesOf(caller)).map(({ kind }) => kind);
const inTwoProcesses = (round: (ctx: StudioContext) => Promise<number>) =>
  Promise.all([studio.ctx, other.ctx, studio.ctx, other.ctx].map(round));

/** Puts an account's meter where it has to be, on a day. */
async function use(accountId: string, used: number, day: string): Promise<void> {
  await studio.storage.pool.query(
    'update paretostudio.account_meters set day = $2, used = $3 where account_id = $1',
    [accountId, day, used],
  );
}

describe('a notice of a new key', () => {
  it('tells its owner, and nobody else of the account', async () => {
    const editor = await studio.member(founder, 'editor');
    const { id, key } = await studio.key(editor, { name: 'CI' });
    const [notice, ...more] = await noticesOf(editor);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      kind: 'api_key.created',
      title: 'New key: CI',
      path: `/settings/developer/${id}`,
      readAt: null,
      facts: { keyId: id, keyName: 'CI', memberId: editor.memberId, createdByKeyId: null },
    });
    expect(JSON.stringify(notice)).not.toContain(key.slice(4, 20));
    expect(await noticesOf(founder)).toEqual([]);
  });

  it('goes with the creation when that is rolled back', async () => {
    const failing: StudioContext = {
      ...studio.ctx,
      storage: Object.assign(Object.create(studio.storage) as Storage, {
        transaction: (work: Parameters<Storage['transaction']>[0]) =>
          studio.storage.transaction(async (repositories) => {
            await work(repositories);
            throw new Error('The connection broke.');
          }),
      }),
    };
    const { createApiKey } = await import('../api-keys/create-api-key.js');
    const { CreateApiKeyInput } = await import('../api-keys/create-api-key.input.js');
    const input = Object.assign(new CreateApiKeyInput(), { name: 'Lost' });
    await expect(createApiKey.run(failing, founder, input)).rejects.toThrow('The connection broke.');
    expect(await noticesOf(founder)).toEqual([]);
  });

  it('tells of the replacement that a rotation makes', async () => {
    const { id } = await studio.key(founder, { name: 'CI' });
    const { id: replacementId } = await studio.get('rotate_api_key', founder, { id });
    const [newest] = await noticesOf(founder);
    expect(newest).toMatchObject({ facts: { keyId: replacementId, replacesKeyId: id } });
  });
});

describe('a notice of a leaked key', () => {
  it('tells the owner, the founder and admins once, however often it is reported', async () => {
    const editor = await studio.member(founder, 'editor');
    const [admin, viewer] = [await studio.member(founder, 'admin'), await studio.member(founder, 'viewer')];
    const { key } = await studio.key(editor, { name: 'CI' });
    const sighting = { token: key, source: 'commit', url: `https://example.com/?q=${key}` };
    const report = { reporter: 'github', sightings: [sighting], address: null, requestId: null };
    await Promise.all([studio.ctx, other.ctx, studio.ctx].map((ctx) => revokeLeakedKeys(ctx, report)));
    for (const caller of [editor, founder, admin]) {
      expect((await kindsOf(caller)).filter((kind) => kind === 'api_key.leaked')).toHaveLength(1);
    }
    expect(await kindsOf(viewer)).toEqual([]);
    expect(JSON.stringify(await noticesOf(founder))).not.toContain(key.slice(4, 20));
  });

  it('tells nothing of a text that is no key of ours', async () => {
    const sighting = { token: generateApiKey(), source: null, url: null };
    await revokeLeakedKeys(studio.ctx, {
      reporter: 'github',
      sightings: [sighting],
      address: null,
      requestId: null,
    });
    expect(await noticesOf(founder)).toEqual([]);
  });
});

describe('a notice of an expiring key', () => {
  const expiring = async (caller: Caller) =>
    (await noticesOf(caller)).filter(({ kind }) => kind === 'api_key.expiring');

  it('comes seven days before the end and not earlier, once over rounds of several processes', async () => {
    await studio.key(founder, { name: 'CI', expiresAt: later(30 * DAY_MS).toISOString() });
    studio.clock.now = later(23 * DAY_MS - 1);
    await inTwoProcesses(tellOfExpiringKeys);
    expect(await expiring(founder)).toEqual([]);
    studio.clock.now = later(23 * DAY_MS);
    await inTwoProcesses(tellOfExpiringKeys);
    await inTwoProcesses(tellOfExpiringKeys);
    expect(await expiring(founder)).toMatchObject([
      { facts: { expiresAt: later(30 * DAY_MS).toISOString() } },
    ]);
  });

  it('comes again when the expiry was put off and is near again', async () => {
    const { id } = await studio.key(founder, { expiresAt: later(10 * DAY_MS).toISOString() });
    studio.clock.now = later(5 * DAY_MS);
    await tellOfExpiringKeys(studio.ctx);
    await studio.get('update_api_key', founder, { id, expiresAt: later(40 * DAY_MS).toISOString() });
    await tellOfExpiringKeys(studio.ctx);
    expect(await expiring(founder)).toHaveLength(1);
    studio.clock.now = later(35 * DAY_MS);
    await tellOfExpiringKeys(studio.ctx);
    expect(await expiring(founder)).toHaveLength(2);
  });

  it.each([
    ['was revoked', (id: string) => studio.get('revoke_api_key', founder, { id })],
    [
      'is retired by a replacement',
      (id: string) => studio.get('rotate_api_key', founder, { id, overlapSeconds: 3_600 }),
    ],
  ])('does not come for a key that %s', async (_why, end) => {
    const { id } = await studio.key(founder, { expiresAt: later(10 * DAY_MS).toISOString() });
    studio.clock.now = later(4 * DAY_MS);
    await end(id);
    await tellOfExpiringKeys(studio.ctx);
    const told = (await expiring(founder)).map(({ facts }) => facts['keyId']);
    expect(told).not.toContain(id);
  });

  it('does not come for a key that is over, nor for keys of removed members', async () => {
    await studio.key(founder, { expiresAt: later(10 * DAY_MS).toISOString() });
    const editor = await studio.member(founder, 'editor');
    await studio.key(editor, { expiresAt: later(14 * DAY_MS).toISOString() });
    await studio.storage.repositories.members.remove(founder.accountId, editor.memberId!, START);
    studio.clock.now = later(10 * DAY_MS);
    await tellOfExpiringKeys(studio.ctx);
    expect([...(await expiring(founder)), ...(await expiring(editor))]).toEqual([]);
  });

  it('comes a day before the end for a key that was made for a week, and never for one of a day', async () => {
    const week = await studio.key(founder, { expiresAt: later(7 * DAY_MS).toISOString() });
    await studio.key(founder, { expiresAt: later(DAY_MS).toISOString() });
    await tellOfExpiringKeys(studio.ctx);
    expect(await expiring(founder)).toEqual([]);
    studio.clock.now = later(6 * DAY_MS);
    await tellOfExpiringKeys(studio.ctx);
    expect(await expiring(founder)).toMatchObject([{ facts: { keyId: week.id } }]);
  });
});

describe('a notice of a quota', () => {
  const AT = new Date('2027-04-01T10:00:00.000Z');
  const NEXT_DAY = new Date('2027-04-02T00:00:00.000Z');
  const shares = async (caller: Caller) =>
    (await noticesOf(caller))
      .filter(({ kind }) => kind === 'quota.reached')
      .map(({ facts }) => facts['percent']);
  const rounds = (at: Date) => inTwoProcesses((ctx) => tellOfReachedQuotas(ctx, at));

  let free: Caller;
  beforeEach(async () => {
    free = await studio.founder('free');
  });

  it('comes at 80 and at 100 percent, each once a UTC day', async () => {
    await use(free.accountId, 39, '2027-04-01');
    await rounds(AT);
    expect(await shares(free)).toEqual([]);
    await use(free.accountId, 40, '2027-04-01');
    await rounds(AT);
    await rounds(AT);
    expect(await shares(free)).toEqual([80]);
    await use(free.accountId, 50, '2027-04-01');
    await rounds(AT);
    await rounds(AT);
    expect(await shares(free)).toEqual([100, 80]);
    await use(free.accountId, 40, '2027-04-02');
    await rounds(NEXT_DAY);
    expect(await shares(free)).toEqual([80, 100, 80]);
  });

  it('tells the numbers and when counting starts anew', async () => {
    await use(free.accountId, 45, '2027-04-01');
    await rounds(AT);
    expect((await noticesOf(free))[0]?.facts).toEqual({
      meter: 'requests',
      percent: 80,
      used: 45,
      limit: 50,
      resetAt: NEXT_DAY.toISOString(),
    });
  });

  it('comes again when a larger plan is used up too', async () => {
    await use(free.accountId, 50, '2027-04-01');
    await rounds(AT);
    await studio.storage.transaction(({ accounts }) => accounts.setPlan(free.accountId, 'pro'));
    await use(free.accountId, 5_000, '2027-04-01');
    await rounds(AT);
    await rounds(AT);
    expect(await shares(free)).toEqual([100, 100]);
  });

  it('does not come for what was used yesterday, nor for an account that a plan change put below', async () => {
    await use(free.accountId, 50, '2027-03-31');
    await rounds(AT);
    await use(free.accountId, 50, '2027-04-01');
    await studio.storage.transaction(({ accounts }) => accounts.setPlan(free.accountId, 'pro'));
    await rounds(AT);
    expect(await shares(free)).toEqual([]);
  });

  it('counts with the seats of a plan that has them', async () => {
    await studio.member(founder, 'editor');
    await use(founder.accountId, 799, '2027-04-01');
    await rounds(AT);
    expect(await shares(founder)).toEqual([]);
    await use(founder.accountId, 800, '2027-04-01');
    await rounds(AT);
    expect(await shares(founder)).toEqual([80]);
  });
});

describe('who reads notices', () => {
  it('sees none of another account, and cannot mark any of it', async () => {
    const stranger = await studio.founder('team');
    await studio.key(founder);
    const [notice] = await noticesOf(founder);
    expect(valueOf(await readNotices(studio.ctx, stranger, { ids: [notice!.id] }))).toEqual({ unread: 0 });
    expect(await noticesOf(stranger)).toEqual([]);
    expect((await noticesOf(founder))[0]?.readAt).toBeNull();
  });

  it('sees notices for founder and admins by the role of now', async () => {
    const member = await studio.member(founder, 'admin');
    await use(founder.accountId, 2_000, '2027-04-01');
    await tellOfReachedQuotas(studio.ctx, new Date('2027-04-01T10:00:00Z'));
    expect(await kindsOf(member)).toEqual(['quota.reached']);
    expect(await kindsOf({ ...member, role: 'editor' })).toEqual([]);
  });

  it('reads for itself alone: some by id, or all', async () => {
    const admin = await studio.member(founder, 'admin');
    await use(founder.accountId, 2_000, '2027-04-01');
    await tellOfReachedQuotas(studio.ctx, new Date('2027-04-01T10:00:00Z'));
    await studio.key(founder);
    const [newest] = await noticesOf(founder);
    expect(valueOf(await readNotices(studio.ctx, founder, { ids: [newest!.id] }))).toEqual({ unread: 1 });
    expect(valueOf(await readNotices(studio.ctx, founder, {}))).toEqual({ unread: 0 });
    expect(valueOf(await listNotices(studio.ctx, admin, {})).unread).toBe(1);
  });

  it('pages from the newest to the oldest without a gap', async () => {
    for (const name of ['a', 'b', 'c']) await studio.key(founder, { name });
    const first = valueOf(await listNotices(studio.ctx, founder, { limit: 2 }));
    const second = valueOf(await listNotices(studio.ctx, founder, { limit: 2, cursor: first.nextCursor! }));
    expect([...first.items, ...second.items].map(({ facts }) => facts['keyName'])).toEqual(['c', 'b', 'a']);
    expect(second.nextCursor).toBeNull();
  });

  it('is a person, never a key', async () => {
    const { key } = await studio.key(founder, { permissions: { '*': ['*'] } });
    const caller = await studio.admit(key);
    expect(codeOf(await listNotices(studio.ctx, caller, {}))).toBe('permission_denied');
    expect(codeOf(await readNotices(studio.ctx, caller, {}))).toBe('permission_denied');
    expect(codeOf(await getNoticePreferences(studio.ctx, caller))).toBe('permission_denied');
  });
});

describe('mails about notices', () => {
  const UNSPREAD = 'select id from paretostudio.notices where spread_at is null';
  const mailCount = async () =>
    (await studio.storage.pool.query('select count(*)::integer as n from paretostudio.queued_mails')).rows[0]
      .n;

  beforeEach(async () => {
    await spreadNotices(studio.ctx);
    await studio.storage.pool.query('delete from paretostudio.queued_mails');
  });

  it('are made once for each person who wants them, over rounds of several processes', async () => {
    await studio.member(founder, 'admin');
    await studio.member(founder, 'viewer');
    await use(founder.accountId, 2_000, '2027-04-01');
    await tellOfReachedQuotas(studio.ctx, new Date('2027-04-01T10:00:00Z'));
    await inTwoProcesses(spreadNotices);
    await inTwoProcesses(spreadNotices);
    expect(await mailCount()).toBe(2);
  });

  it('are switched off for a kind by each member alone', async () => {
    const admin = await studio.member(founder, 'admin');
    const off = { items: [{ kind: 'quota.reached' as const, mail: false }] };
    valueOf(await saveNoticePreferences(studio.ctx, founder, off));
    await use(founder.accountId, 2_000, '2027-04-01');
    await tellOfReachedQuotas(studio.ctx, new Date('2027-04-01T10:00:00Z'));
    await studio.key(founder);
    await spreadNotices(studio.ctx);
    expect(await mailCount()).toBe(2);
    const { items } = valueOf(await getNoticePreferences(studio.ctx, admin));
    expect(items.every(({ mail }) => mail)).toBe(true);
  });

  it('do not go to members who are suspended or removed', async () => {
    const [suspended, removed] = [
      await studio.member(founder, 'admin'),
      await studio.member(founder, 'admin'),
    ];
    await studio.storage.repositories.members.suspend(founder.accountId, suspended.memberId!, START);
    await studio.storage.repositories.members.remove(founder.accountId, removed.memberId!, START);
    await use(founder.accountId, 2_000, '2027-04-01');
    await tellOfReachedQuotas(studio.ctx, new Date('2027-04-01T10:00:00Z'));
    await spreadNotices(studio.ctx);
    expect(await mailCount()).toBe(1);
  });

  it('do not flood whoever owns a key that makes keys', async () => {
    const names = Array.from({ length: 15 }, (_, index) => `Key ${index}`);
    for (const name of names) await studio.key(founder, { name });
    await inTwoProcesses(spreadNotices);
    expect(await mailCount()).toBe(10);
    expect((await studio.storage.pool.query(UNSPREAD)).rows).toEqual([]);
    studio.clock.now = later(3_600_000);
    await studio.key(founder, { name: 'Of the next hour' });
    await spreadNotices(studio.ctx);
    expect(await mailCount()).toBe(11);
  });

  it('offer a viewer no choice about what only founder and admins are told', async () => {
    const viewer = await studio.member(founder, 'viewer');
    const kinds = valueOf(await getNoticePreferences(studio.ctx, viewer)).items.map(({ kind }) => kind);
    expect(kinds).toEqual([
      'api_key.created',
      'api_key.expiring',
      'api_key.leaked',
      'connection.quarantined',
    ]);
  });
});
