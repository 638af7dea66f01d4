import { generateApiKey } from '@paretostudio/key-crypto';
import type { Caller } from '../core/caller.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = await studio.founder('team');
});
afterAll(() => studio.close());

const verify = (input: object, caller = founder) => studio.get('verify_api_key', caller, input);
const used = async (caller: Caller) => {
  const quota = await studio.storage.repositories.meters.readQuota(caller.accountId);
  return Object.fromEntries(quota!.quotas.map((state) => [state.meter, state.used]));
};

describe('verify_api_key', () => {
  it('tells whose a good key is and when that was decided, and counts nothing', async () => {
    const { id, key } = await studio.key(founder, { permissions: { svc_billing: ['read'] } });
    const verdict = await verify({ key });
    expect(verdict).toMatchObject({
      valid: true,
      keyId: id,
      accountId: founder.accountId,
      memberId: founder.memberId,
      userId: founder.userId,
      role: 'founder',
      humanConfirmation: false,
      expiresAt: null,
      sunsetAt: null,
      quotas: [
        { meter: 'requests', limit: 500, used: 0, resetAt: expect.stringMatching(/T00:00:00\.000Z$/) },
        { meter: 'burst', limit: 300, used: 0 },
      ],
      permissions: { svc_billing: ['read'] },
      plan: 'team',
    });
    expect(verdict.at).toMatch(/^\d{4}-.*\.\d{3}Z$/);
    expect(Object.keys(verdict)).not.toContain('granted');
    expect(JSON.stringify(verdict)).not.toContain(key.slice(8));
    expect(await used(founder)).toEqual({ requests: 0, burst: 0 });
  });

  it('announces the end of a key from 7 days before its expiry on', async () => {
    const day = 86_400_000;
    const at = (days: number) => new Date(studio.clock.now.getTime() + days * day).toISOString();
    const [soon, later] = [at(6), at(8)];
    const ending = await studio.key(founder, { expiresAt: soon });
    const lasting = await studio.key(founder, { expiresAt: later });
    expect(await verify({ key: ending.key })).toMatchObject({ expiresAt: soon, sunsetAt: soon });
    expect(await verify({ key: lasting.key })).toMatchObject({ expiresAt: later, sunsetAt: null });
  });

  it('charges the given cost to the presented key’s account', async () => {
    const { key } = await studio.key(founder);
    expect(await verify({ key, cost: 500 })).toMatchObject({
      valid: true,
      quotas: [{ used: 500, remaining: 0 }, {}],
    });
    expect(await verify({ key, cost: 1 })).toMatchObject({
      valid: false,
      code: 'quota_exceeded',
      retryAt: expect.stringMatching(/T00:00:00\.000Z$/),
      plan: 'team',
      quotas: [{ used: 500 }, {}],
    });
    expect(await verify({ key, cost: 501 })).toMatchObject({ code: 'quota_exceeded', retryAt: null });
    expect(await verify({ key })).toMatchObject({ valid: true });
    expect(await used(founder)).toEqual({ requests: 500, burst: 0 });
  });

  it('takes of the burst what it is told to, and holds the key to it then alone', async () => {
    const { key } = await studio.key(founder);
    expect(await verify({ key, burst: 1, requests: 300 })).toMatchObject({ valid: true, granted: 300 });
    expect(await verify({ key, burst: 1 })).toMatchObject({ valid: false, code: 'burst_exceeded' });
    expect(await verify({ key, cost: 1 })).toMatchObject({ valid: true });
    expect(await used(founder)).toEqual({ requests: 1, burst: 300 });
  });

  it('lets in as many of alike requests as fit, says how many, and counts no other', async () => {
    const { id, key } = await studio.key(founder);
    expect(await verify({ key, cost: 2, requests: 100 })).toMatchObject({ valid: true, granted: 100 });
    expect(await verify({ key, cost: 2, requests: 1000 })).toMatchObject({
      valid: false,
      granted: 150,
      code: 'quota_exceeded',
      keyId: id,
      userId: founder.userId,
      permissions: { self: expect.any(Array) },
      quotas: [{ meter: 'requests', used: 500 }, { meter: 'burst' }],
    });
    const none = await verify({ key, cost: 2, requests: 3 });
    expect(none).toMatchObject({ valid: false, granted: 0, code: 'quota_exceeded', keyId: id });
    expect(Object.keys(none)).not.toContain('permissions');
    expect(await verify({ key, requests: 1000 })).toMatchObject({ valid: true, granted: 1000 });
    expect(await used(founder)).toEqual({ requests: 500, burst: 0 });
  });

  it('shares what is left exactly among verifications at once', async () => {
    const { key } = await studio.key(founder);
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, () => verify({ key, cost: 1, requests: 40 })),
    );
    expect(verdicts.reduce((sum, { granted = 0 }) => sum + granted, 0)).toBe(500);
    expect(await used(founder)).toEqual({ requests: 500, burst: 0 });
  });

  it('leaves room for whoever else waits for admission, however many requests are asked about', async () => {
    const { key } = await studio.key(founder);
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, () => verify({ key, cost: 1, requests: 1000 })),
    );
    expect(verdicts.reduce((sum, { granted = 0 }) => sum + granted, 0)).toBe(500);
  });

  it.each([{ requests: 0 }, { requests: 1001 }, { requests: 1.5 }, { burst: 2 }, { cost: 1001 }])(
    'refuses %j and counts nothing',
    async (input) => {
      const { key } = await studio.key(founder);
      const refused = await studio.call('verify_api_key', founder, { key, ...input });
      expect(codeOf(refused)).toBe('invalid_request');
      expect(await used(founder)).toEqual({ requests: 0, burst: 0 });
    },
  );

  it('answers another account’s key like an unknown one, and moves none of its meters', async () => {
    const stranger = await studio.founder();
    const { id, key } = await studio.key(stranger);
    for (const input of [{ cost: 1 }, { burst: 1 }, {}, { requests: 7 }, { action: 'whoami' }]) {
      const unknown = await verify({ key: generateApiKey(), ...input });
      expect(unknown).toMatchObject({ valid: false, code: 'invalid_api_key' });
      expect(await verify({ key, ...input })).toEqual(unknown);
    }
    await studio.get('revoke_api_key', stranger, { id });
    expect(await verify({ key })).toMatchObject({ code: 'invalid_api_key' });
    expect(await used(stranger)).toEqual({ requests: 0, burst: 0 });
  });

  it('says what is wrong with a malformed key, and echoes none of it', async () => {
    const verdict = await verify({ key: 'psk_your_key_here' });
    expect(verdict).toMatchObject({
      valid: false,
      code: 'invalid_api_key',
      detail: expect.stringContaining('placeholder'),
    });
    expect(JSON.stringify(await verify({ key: 'SECRET-THING' }))).not.toContain('SECRET-THING');
  });

  it('tells a revoked key, an expired one, and one from a wrong address apart', async () => {
    const revoked = await studio.key(founder);
    await studio.get('revoke_api_key', founder, { id: revoked.id });
    expect(await verify({ key: revoked.key })).toMatchObject({
      valid: false,
      code: 'api_key_revoked',
      keyId: revoked.id,
    });
    const bound = await studio.key(founder, { allowedCidrs: ['192.0.2.0/24'] });
    expect(await verify({ key: bound.key })).toMatchObject({ valid: false, code: 'ip_not_allowed' });
    expect(await verify({ key: bound.key, address: '198.51.100.1' })).toMatchObject({
      code: 'ip_not_allowed',
    });
    expect(await verify({ key: bound.key, address: '::ffff:192.0.2.9' })).toMatchObject({ valid: true });
  });

  it('decides an action by permissions, role and plan', async () => {
    const editor = await studio.member(founder, 'editor');
    const { key } = await studio.key(editor, { permissions: { self: ['*'], svc_billing: ['read'] } });
    expect(await verify({ key, action: 'read', resource: 'svc_billing' })).toMatchObject({ valid: true });
    const denied = await verify({ key, action: 'write', resource: 'svc_billing', requests: 5 });
    expect(denied).toMatchObject({ valid: false, granted: 0, code: 'permission_denied' });
    expect(Object.keys(denied)).not.toContain('retryAt');
    expect(await verify({ key, action: 'create_prompt' })).toMatchObject({ valid: true });
    expect(await verify({ key, action: 'list_audit_events' })).toMatchObject({
      valid: false,
      code: 'permission_denied',
    });
    const free = await studio.founder('free');
    const own = await studio.key(free, { permissions: { self: ['*'] } });
    expect(await verify({ key: own.key, action: 'delete_agent' }, free)).toMatchObject({
      valid: false,
      code: 'plan_required',
    });
  });
});
