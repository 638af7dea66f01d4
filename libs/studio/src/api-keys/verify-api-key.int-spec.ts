import { generateApiKey } from '@paretostudio/key-crypto';
import type { Caller } from '../core/caller.js';
import { openTestStudio, type TestStudio } from '../testing/test-studio.js';

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
  it('tells whose a good key is, and takes burst alone', async () => {
    const { id, key } = await studio.key(founder, { permissions: { svc_billing: ['read'] } });
    const verdict = await verify({ key });
    expect(verdict).toMatchObject({
      valid: true,
      keyId: id,
      memberId: founder.memberId,
      permissions: { svc_billing: ['read'] },
      plan: 'team',
    });
    expect(JSON.stringify(verdict)).not.toContain(key.slice(8));
    expect(await used(founder)).toEqual({ requests: 0, burst: 1 });
  });

  it('charges the given cost to the presented key’s account', async () => {
    const { key } = await studio.key(founder);
    expect(await verify({ key, cost: 500 })).toMatchObject({
      valid: true,
      quotas: [{ used: 500, remaining: 0 }, {}],
    });
    expect(await verify({ key, cost: 1 })).toMatchObject({ valid: false, code: 'quota_exceeded' });
    expect(await verify({ key })).toMatchObject({ valid: true });
  });

  it('answers another account’s key like an unknown one, and moves none of its meters', async () => {
    const stranger = await studio.founder();
    const { key } = await studio.key(stranger);
    const unknown = await verify({ key: generateApiKey(), cost: 1 });
    expect(unknown).toMatchObject({ valid: false, code: 'invalid_api_key' });
    expect(await verify({ key, cost: 1 })).toEqual(unknown);
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
    expect(await verify({ key, action: 'write', resource: 'svc_billing' })).toMatchObject({
      valid: false,
      code: 'permission_denied',
    });
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
