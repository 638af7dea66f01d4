import { newId, type NewKeySighting, type UsageRecord } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';
import type { ApiKeyHintCode, ApiKeyHintView } from './api-key-hint.view.js';

let studio: TestStudio;
let founder: Caller;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  studio.clock.now = new Date('2026-11-22T12:00:00.000Z');
  founder = await studio.founder();
});
afterAll(() => studio.close());

const ago = (ms: number) => new Date(studio.clock.now.getTime() - ms);

/** Makes a key some time ago. */
async function keyOf(caller: Caller, ageMs: number, input: object = {}): Promise<string> {
  const { now } = studio.clock;
  studio.clock.now = ago(ageMs);
  const { id } = await studio.key(caller, { permissions: { self: ['whoami'] }, ...input });
  studio.clock.now = now;
  return id;
}

async function see(keyId: string, ...seen: [NewKeySighting['kind'], string, Date][]): Promise<void> {
  const { accountId } = founder;
  const sightings = seen.map(([kind, value, at]) => ({ accountId, keyId, kind, value, at }));
  await studio.storage.repositories.keySightings.note(sightings);
}

async function use(keyId: string, at: Date): Promise<void> {
  await studio.storage.repositories.apiKeys.touchLastUsed([{ keyId, at, address: null }]);
}

async function hintsOf(caller = founder): Promise<ApiKeyHintView[]> {
  return (await studio.get('list_api_key_hints', caller)).items;
}

async function codesOf(keyId: string): Promise<ApiKeyHintCode[]> {
  return (await hintsOf()).filter((hint) => hint.keyId === keyId).map(({ code }) => code);
}

describe('hints about the age of a key', () => {
  it('begin when it was made over 90 days ago, and not at 90 days', async () => {
    const at = await keyOf(founder, 90 * DAY_MS);
    const over = await keyOf(founder, 90 * DAY_MS + 1);
    for (const id of [at, over]) {
      await use(id, ago(1));
      await see(id, ['action', 'self whoami', ago(1)]);
    }
    expect(await hintsOf()).toEqual([
      {
        keyId: over,
        code: 'old',
        detail: 'Made 90 days ago: rotate it, so that a copy that somebody kept ends.',
        since: ago(90 * DAY_MS + 1).toISOString(),
        entries: [],
      },
    ]);
  });

  it('call it unused when its last use is 90 days ago, and not a moment less', async () => {
    const id = await keyOf(founder, 90 * DAY_MS, { permissions: {} });
    await use(id, ago(90 * DAY_MS - 1));
    expect(await codesOf(id)).toEqual([]);
    studio.clock.now = ago(-1);
    expect((await hintsOf()).find(({ code }) => code === 'unused')).toEqual({
      keyId: id,
      code: 'unused',
      detail: 'Not used for 90 days: revoke it if nothing needs it.',
      since: ago(90 * DAY_MS).toISOString(),
      entries: [],
    });
  });

  it('call one that was never used unused when it was made over 90 days ago', async () => {
    const at = await keyOf(founder, 90 * DAY_MS, { permissions: {} });
    const over = await keyOf(founder, 90 * DAY_MS + 1, { permissions: {} });
    expect(await codesOf(at)).toEqual([]);
    expect(await codesOf(over)).toEqual(['unused', 'old']);
    expect((await hintsOf())[0]).toMatchObject({ code: 'unused', since: ago(90 * DAY_MS + 1).toISOString() });
  });

  it('never call a key unused that services check themselves', async () => {
    const id = await keyOf(founder, 91 * DAY_MS, { permissions: { svc_shop: ['*'] } });
    expect(await codesOf(id)).toEqual(['old']);
  });

  it('are given for live keys alone', async () => {
    const expired = await keyOf(founder, 91 * DAY_MS, { expiresAt: studio.clock.now.toISOString() });
    const revoked = await keyOf(founder, 91 * DAY_MS);
    await studio.get('revoke_api_key', founder, { id: revoked });
    const now = await hintsOf();
    expect(now.filter(({ keyId }) => keyId === expired || keyId === revoked)).toEqual([]);
    studio.clock.now = ago(1);
    expect(await codesOf(expired)).toContain('old');
  });
});

describe('hints about permissions', () => {
  const permissions = { self: ['delete_*', 'get_prompt', 'list_prompts'] };

  it('name those that were never used, once the key is over 30 days old', async () => {
    const at = await keyOf(founder, 30 * DAY_MS, { permissions });
    const over = await keyOf(founder, 30 * DAY_MS + 1, { permissions });
    await see(over, ['action', 'self get_prompt', ago(DAY_MS)]);
    expect(await codesOf(at)).toEqual([]);
    expect(await hintsOf()).toEqual([
      {
        keyId: over,
        code: 'permissions_unused',
        detail: '2 of 3 permissions were never used: take away what is not needed.',
        since: ago(30 * DAY_MS + 1).toISOString(),
        entries: ['self: delete_*', 'self: list_prompts'],
      },
    ]);
    await see(over, ['action', 'self delete_prompt', ago(0)], ['action', 'self list_prompts', ago(0)]);
    expect(await codesOf(over)).toEqual([]);
  });

  it('are not given to a key with more actions than are kept', async () => {
    const id = await keyOf(founder, 31 * DAY_MS, { permissions });
    const actions = Array.from({ length: 200 }, (_, index) => ['action', `self a${index}`, ago(0)] as const);
    await see(id, ...actions.map((each): [NewKeySighting['kind'], string, Date] => [...each]));
    expect(await codesOf(id)).toEqual([]);
  });
});

describe('hints about where a key is used', () => {
  it('name networks and clients first seen within 7 days, of a key that was in use a day before', async () => {
    const id = await keyOf(founder, 20 * DAY_MS);
    await see(
      id,
      ...[['network', '192.0.2.0/24', ago(20 * DAY_MS)] as [NewKeySighting['kind'], string, Date]],
      ['network', '198.51.100.0/24', ago(7 * DAY_MS + 1)],
      ['network', '203.0.113.0/24', ago(7 * DAY_MS)],
      ['network', '2001:db8:7::/48', ago(DAY_MS)],
      ['client', '<img src=x onerror=alert(1)>\u202e', ago(5)],
    );
    expect(await hintsOf()).toEqual([
      {
        keyId: id,
        code: 'new_network',
        detail: 'Used from 2 new networks within the last 7 days: revoke the key if that was not you.',
        since: ago(7 * DAY_MS).toISOString(),
        entries: ['2001:db8:7::/48', '203.0.113.0/24'],
      },
      {
        keyId: id,
        code: 'new_client',
        detail: 'Used by a new client within the last 7 days: revoke the key if that was not you.',
        since: ago(5).toISOString(),
        entries: ['<img src=x onerror=alert(1)>\u202e'],
      },
    ]);
  });

  it('are not given in the first day of a key’s use', async () => {
    const id = await keyOf(founder, DAY_MS);
    await see(id, ['network', 'a', ago(DAY_MS)], ['network', 'b', ago(1)], ['client', 'c', ago(1)]);
    expect(await codesOf(id)).toEqual([]);
    await see(id, ['network', 'd', ago(0)]);
    expect(await codesOf(id)).toEqual(['new_network']);
  });

  it('name at most 50, and tell how many there are', async () => {
    const id = await keyOf(founder, 20 * DAY_MS);
    const clients = Array.from({ length: 60 }, (_, index) => ['client', `c${index}`, ago(index)]);
    await see(
      id,
      ['client', 'first', ago(20 * DAY_MS)],
      ...(clients as [NewKeySighting['kind'], string, Date][]),
    );
    const [hint] = await hintsOf();
    expect(hint?.detail).toMatch(/^Used by 60 new clients /);
    expect(hint?.entries).toHaveLength(50);
    expect(hint?.entries[0]).toBe('c0');
  });
});

describe('hints about denials', () => {
  const denied = (keyId: string, outcome: string, at: Date): UsageRecord => ({
    ...{ id: newId(), at, accountId: founder.accountId, keyId, memberId: founder.memberId, surface: 'rest' },
    ...{
      action: 'get_prompt',
      connectionId: null,
      agentId: null,
      outcome,
      status: 403,
      cost: 0,
      durationMs: 1,
    },
    ...{ requestId: null, clientName: null, clientVersion: null, protocolEra: null },
  });
  const deny = (keyId: string, count: number, outcome = 'permission_denied', at = ago(0)) =>
    studio.storage.repositories.usageRecords.insertMany(
      Array.from({ length: count }, () => denied(keyId, outcome, at)),
    );

  it('begin at 20 within the last hour', async () => {
    const [few, many] = [await keyOf(founder, 0), await keyOf(founder, 0)];
    await deny(few, 19);
    await deny(few, 5, 'not_found', ago(3_600_001));
    await deny(many, 19, 'quota_exceeded');
    await deny(many, 1, 'not_found', ago(3_600_000));
    expect(await hintsOf()).toEqual([
      {
        keyId: many,
        code: 'denials',
        detail: '20 requests were refused within the last hour: look at what the key is used for.',
        since: ago(3_600_000).toISOString(),
        entries: [],
      },
    ]);
  });

  it.each(['ok', 'tool_error', 'invalid_request', 'conflict', 'upstream_failed', 'confirmation_required'])(
    'do not count requests that ended with %s',
    async (outcome) => {
      const id = await keyOf(founder, 0);
      await deny(id, 50, outcome);
      expect(await codesOf(id)).toEqual([]);
    },
  );

  it('come before all others', async () => {
    const old = await keyOf(founder, 91 * DAY_MS, { permissions: {} });
    const young = await keyOf(founder, 0);
    await deny(young, 20);
    expect((await hintsOf()).map(({ keyId, code }) => [keyId, code])).toEqual([
      [young, 'denials'],
      [old, 'unused'],
      [old, 'old'],
    ]);
  });
});

describe('list_api_key_hints', () => {
  it('tells an editor of own keys, an admin of all of the account, and nobody of another account', async () => {
    const [admin, editor] = [await studio.member(founder, 'admin'), await studio.member(founder, 'editor')];
    const own = await keyOf(editor, 91 * DAY_MS, { permissions: {} });
    const theirs = await keyOf(founder, 91 * DAY_MS, { permissions: {} });
    for (const id of [own, theirs]) {
      await see(id, ['network', 'a', ago(9 * DAY_MS)], ['network', 'b', ago(0)]);
    }
    const keysOf = async (caller: Caller) =>
      [...new Set((await hintsOf(caller)).map(({ keyId }) => keyId))].sort();
    expect(await keysOf(editor)).toEqual([own]);
    expect(await keysOf(admin)).toEqual([own, theirs].sort());
    expect(await keysOf(await studio.founder())).toEqual([]);
  });

  it('needs the right to list keys', async () => {
    const viewer = await studio.member(founder, 'viewer');
    expect(codeOf(await studio.call('list_api_key_hints', viewer))).toBe('permission_denied');
    const key = { ...founder, kind: 'api-key', permissions: { self: ['get_prompt'] } } as const;
    expect(codeOf(await studio.call('list_api_key_hints', key))).toBe('permission_denied');
  });
});
