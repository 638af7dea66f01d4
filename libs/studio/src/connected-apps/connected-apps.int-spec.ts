import { randomBytes } from 'node:crypto';
import { newId } from '@paretostudio/entities';
import { ACCESS_TOKEN_PREFIX, bindToken, generateApiKey } from '@paretostudio/key-crypto';
import type { Caller } from '../core/caller.js';
import type { CurrentSession } from '../people/read-session.js';
import { codeOf, openTestStudio, valueOf, type TestStudio } from '../testing/test-studio.js';
import { APP_IDLE_SECONDS, LIVE_APPS_PER_MEMBER_MAX } from './app-limits.js';
import { connectApp, type ConsentOrder } from './connect-app.js';
import { endAppOfGrant } from './end-app-of-grant.js';
import { listConnectedApps } from './list-connected-apps.js';
import { renewAppToken } from './renew-app-token.js';
import { revokeConnectedApp } from './revoke-connected-app.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  studio.clock.now = new Date();
  founder = await studio.founder('team');
});
afterAll(() => studio.close());

const PERMISSIONS = { self: ['list_prompts'] };

/** Opens a session for a caller, as signing in does. */
async function sessionOf(caller: Caller): Promise<Pick<CurrentSession, 'caller' | 'sessionId'>> {
  const sessionId = newId();
  const { now } = studio.clock;
  await studio.storage.repositories.sessions.insert({
    id: sessionId,
    userId: caller.userId ?? '',
    memberId: caller.memberId ?? '',
    digest: randomBytes(32),
    address: null,
    userAgent: null,
    createdAt: now,
    provedAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + 86_400_000),
  });
  return { caller, sessionId };
}

function orderOf(changes: Partial<ConsentOrder> = {}): ConsentOrder {
  return {
    client: { id: 'client_1', name: 'A program', uri: null, host: null, redirectHost: '127.0.0.1' },
    resource: 'mcp',
    requestedScopes: ['library:read', 'library:write'],
    permissions: PERMISSIONS,
    grantDigest: randomBytes(32),
    userAgent: null,
    claim: () => Promise.resolve({ ok: true, value: null }),
    ...changes,
  };
}

interface Connected {
  readonly id: string;
  readonly grantDigest: Uint8Array;
  readonly token: string;
}

/** Connects a program and gives it a token. */
async function connect(caller: Caller, changes: Partial<ConsentOrder> = {}): Promise<Connected> {
  const order = orderOf(changes);
  const { keyId } = valueOf(await connectApp(studio.ctx, await sessionOf(caller), order));
  return { id: keyId, grantDigest: order.grantDigest, token: await renew(order.grantDigest) };
}

async function renew(grantDigest: Uint8Array): Promise<string> {
  const token = generateApiKey({ prefix: ACCESS_TOKEN_PREFIX });
  const expiresAt = new Date(studio.clock.now.getTime() + 3_600_000);
  return (await renewAppToken(studio.ctx, { grantDigest, token, expiresAt })) ? token : '';
}

const refusalAt = (resource: string, token: string) => studio.refusalOf(bindToken(token, resource));
const idsOf = async (caller: Caller, input: object = {}) =>
  valueOf(await listConnectedApps(studio.ctx, caller, input)).items.map(({ id }) => id);

describe('a connected app', () => {
  it('is admitted with its token, at its resource alone, with what was consented to', async () => {
    const { id, token } = await connect(founder);
    const caller = await studio.admit(bindToken(token, 'mcp'));
    expect(caller).toMatchObject({ keyId: id, memberId: founder.memberId, permissions: PERMISSIONS });
    for (const resource of ['v1', 'mcp/conn_x', 'MCP']) {
      expect(await refusalAt(resource, token)).toBe('invalid_api_key');
    }
    expect(await studio.refusalOf(token)).toBe('invalid_api_key');
  });

  it('is not admitted before it has a token, and by no token but the newest', async () => {
    const order = orderOf();
    valueOf(await connectApp(studio.ctx, await sessionOf(founder), order));
    expect(await idsOf(founder, { status: 'all' })).toEqual([]);
    const first = await renew(order.grantDigest);
    const second = await renew(order.grantDigest);
    expect(await refusalAt('mcp', first)).toBe('invalid_api_key');
    expect(await refusalAt('mcp', second)).toBeNull();
  });

  it('is held to its member and its account like a key', async () => {
    const viewer = await studio.member(founder, 'viewer');
    const { token } = await connect(viewer);
    await studio.storage.transaction(({ accounts }) => accounts.suspend(founder.accountId, null, new Date()));
    expect(await refusalAt('mcp', token)).toBe('account_suspended');
  });

  it('that was ended gets no token any more, and keeps why it was ended first', async () => {
    const { id, grantDigest, token } = await connect(founder);
    await endAppOfGrant(studio.ctx, grantDigest, 'replay');
    expect(await refusalAt('mcp', token)).toBe('api_key_revoked');
    expect(await renew(grantDigest)).toBe('');
    await endAppOfGrant(studio.ctx, grantDigest, 'client');
    const view = valueOf(await revokeConnectedApp(studio.ctx, founder, { id }));
    expect(view).toMatchObject({
      status: 'revoked',
      revokedReason: expect.stringContaining('a second time'),
    });
    const { items } = await studio.get('list_audit_events', founder);
    expect(items.filter(({ action }) => action === 'revoke_connected_app')).toHaveLength(1);
  });

  it('is over, and no longer counted, when it asked for no token for thirty days', async () => {
    const { id } = await connect(founder);
    studio.clock.now = new Date(studio.clock.now.getTime() + APP_IDLE_SECONDS * 1000);
    expect(await idsOf(founder)).toEqual([]);
    expect(valueOf(await listConnectedApps(studio.ctx, founder, { status: 'all' })).items).toMatchObject([
      { id, status: 'expired' },
    ]);
  });

  it('never gets its token and its end at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, grantDigest } = await connect(founder);
      const [token] = await Promise.all([
        renew(grantDigest),
        revokeConnectedApp(studio.ctx, founder, { id }),
      ]);
      if (token !== '') expect(await refusalAt('mcp', token)).not.toBeNull();
    }
  });
});

describe('connecting', () => {
  it('is refused beyond fifty apps of a member, however many come at once', async () => {
    const current = await sessionOf(founder);
    for (let count = 0; count < LIVE_APPS_PER_MEMBER_MAX - 2; count += 1) {
      valueOf(await connectApp(studio.ctx, current, orderOf()));
    }
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => connectApp(studio.ctx, current, orderOf())));
    expect(outcomes.map(codeOf).sort()).toEqual(['conflict', 'conflict', 'conflict', null, null].sort());
    const other = await studio.member(founder, 'editor');
    expect(codeOf(await connectApp(studio.ctx, await sessionOf(other), orderOf()))).toBeNull();
  }, 30_000);

  it('is refused in a session that was ended meanwhile', async () => {
    const current = await sessionOf(founder);
    await studio.storage.repositories.sessions.deleteByUser(founder.userId ?? '');
    expect(codeOf(await connectApp(studio.ctx, current, orderOf()))).toBe('invalid_session');
  });

  it('keeps nothing when the claim is refused', async () => {
    const claim = () => Promise.resolve({ ok: false, refusal: { code: 'not_found', detail: 'x' } } as const);
    expect(codeOf(await connectApp(studio.ctx, await sessionOf(founder), orderOf({ claim })))).toBe(
      'not_found',
    );
    const { rows } = await studio.storage.pool.query(
      'select 1 from paretostudio.connected_apps where account_id = $1',
      [founder.accountId],
    );
    expect(rows).toEqual([]);
  });

  it('answers the scopes of which something was granted', async () => {
    const current = await sessionOf(founder);
    const scopesFor = async (permissions: object) =>
      valueOf(await connectApp(studio.ctx, current, orderOf({ permissions }))).scopes;
    expect(await scopesFor({ self: ['list_prompts'] })).toEqual(['library:read']);
    expect(await scopesFor({ self: ['create_prompt'] })).toEqual(['library:write']);
    expect(await scopesFor({ self: ['list_prompts', 'delete_prompt'] })).toEqual([
      'library:read',
      'library:write',
    ]);
    expect(await scopesFor({ self: ['whoami'] })).toEqual(['library:read', 'library:write']);
  });
});

describe('who sees and ends connected apps', () => {
  it('is the member, and founder and admins for all', async () => {
    const [editor, admin] = [await studio.member(founder, 'editor'), await studio.member(founder, 'admin')];
    const { id } = await connect(editor);
    expect(await idsOf(editor)).toEqual([id]);
    expect(await idsOf(founder)).toEqual([]);
    expect(await idsOf(founder, { all: true })).toEqual([id]);
    expect(await idsOf(admin, { all: true })).toEqual([id]);
    expect(codeOf(await listConnectedApps(studio.ctx, editor, { all: true }))).toBe('permission_denied');
    valueOf(await revokeConnectedApp(studio.ctx, admin, { id }));
  });

  it('is nobody else: another member, another account and a key are answered alike', async () => {
    const { id, token } = await connect(founder);
    const absent = await revokeConnectedApp(studio.ctx, founder, { id: newId() });
    const strangers = [await studio.member(founder, 'editor'), await studio.founder('team')];
    for (const stranger of strangers) {
      expect(await revokeConnectedApp(studio.ctx, stranger, { id })).toEqual(absent);
      expect(await idsOf(stranger)).toEqual([]);
    }
    const key = await studio.key(founder);
    expect(await revokeConnectedApp(studio.ctx, founder, { id: key.id })).toEqual(absent);
    const caller = await studio.admit(key.key);
    expect(codeOf(await revokeConnectedApp(studio.ctx, caller, { id }))).toBe('permission_denied');
    expect(codeOf(await listConnectedApps(studio.ctx, caller, {}))).toBe('permission_denied');
    expect(await refusalAt('mcp', token)).toBeNull();
  });

  it('goes through pages, the newest first', async () => {
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.unshift((await connect(founder)).id);
    const first = valueOf(await listConnectedApps(studio.ctx, founder, { limit: 3 }));
    const rest = valueOf(
      await listConnectedApps(studio.ctx, founder, { limit: 3, cursor: first.nextCursor ?? '' }),
    );
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
  });
});

describe('what is about keys', () => {
  it('leaves apps out: lists, the cap, verification, hints, peppers', async () => {
    const { id, token } = await connect(founder);
    expect((await studio.get('list_api_keys', founder, { status: 'all' })).items).toEqual([]);
    const { apiKeys } = studio.storage.repositories;
    const { accountId, memberId } = founder;
    expect(await apiKeys.countLiveByMember(accountId, memberId ?? '', studio.clock.now)).toBe(0);
    expect(await apiKeys.findById(accountId, id)).toBeNull();
    expect(await studio.storage.transaction((each) => each.apiKeys.lockByIds(accountId, [id]))).toEqual([]);
    expect(await apiKeys.listLive(accountId, null, studio.clock.now, 10)).toEqual([]);
    expect(
      await apiKeys.revoke(accountId, id, { at: studio.clock.now, byMemberId: null, reason: null }),
    ).toBe(false);
    const digests = studio.ctx.peppers.candidates(bindToken(token, 'mcp')).map(({ digest }) => digest);
    expect(await apiKeys.listByDigests(digests)).toEqual([]);
    expect(await apiKeys.findByDigest(digests)).toBeNull();
    const verdict = await studio.get('verify_api_key', founder, { key: token });
    expect(verdict.valid).toBe(false);
    expect(await refusalAt('mcp', token)).toBeNull();
  });

  it('is of no concern to what forgets apps without a token, and only after their time', async () => {
    const { connectedApps } = studio.storage.repositories;
    await connectedApps.deleteUnissued(studio.clock.now, 1_000);
    const issued = await connect(founder);
    const unissued = valueOf(await connectApp(studio.ctx, await sessionOf(founder), orderOf()));
    const { now } = studio.clock;
    expect(await connectedApps.deleteUnissued(new Date(now.getTime() - 1), 1_000)).toBe(0);
    expect(await connectedApps.deleteUnissued(now, 1_000)).toBe(1);
    expect(await connectedApps.findById(founder.accountId, unissued.keyId)).toBeNull();
    expect(await connectedApps.findById(founder.accountId, issued.id)).not.toBeNull();
  });
});
