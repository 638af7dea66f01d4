import { AdmissionUnavailableError } from '@paretostudio/admission';
import { generateApiKey } from '@paretostudio/key-crypto';
import { defineActions } from '@paretostudio/permissions';
import { AT, quotasLeft, StubAdmission } from '../testing/stub-admission.js';
import { requirementOf } from './access-requirement.js';
import { resolveAccessSettings } from './access-settings.js';
import type { ApiKeyPrincipal } from './api-key-principal.js';
import { decideAccess } from './decide-access.js';

const INVOICES = defineActions('svc_invoices', {
  list_invoices: {
    title: 'List invoices',
    description: 'Lists the invoices of the account.',
    hints: { readOnly: true, destructive: false, idempotent: true, openWorld: false },
    feature: null,
    cost: 3,
    role: 'viewer',
  },
});

describe('decideAccess', () => {
  const admission = new StubAdmission();
  const now = new Date('2026-05-05T05:05:05.000Z');
  const settings = resolveAccessSettings({ admission, actions: INVOICES, clock: () => now });
  const requirement = requirementOf(INVOICES, 'list_invoices');
  const withKey = (key: string) => ({ headers: { 'x-api-key': key } });

  beforeEach(() => {
    admission.requests.length = 0;
    admission.failure = null;
  });

  it("grants an action of a service's own table, and neither takes nor tells the studio's meters", async () => {
    const key = admission.admitting({ permissions: { svc_invoices: ['list_*'] }, quotas: quotasLeft(4, 4) });
    const decision = await decideAccess(settings, requirement, withKey(key));
    expect(decision).toMatchObject({
      kind: 'granted',
      principal: { keyId: 'key-1', kind: 'api-key', quotas: [] },
    });
    expect(admission.requests).toEqual([{ key, cost: 0, burst: 0, address: null }]);
  });

  it('refuses an action that the key does not hold, with who asked', async () => {
    const key = admission.admitting({ permissions: { self: ['*'] } });
    const decision = await decideAccess(settings, requirement, withKey(key));
    expect(decision).toMatchObject({
      kind: 'refused',
      refusal: { code: 'permission_denied', action: 'list_invoices', quotas: [] },
      at: AT,
      principal: { keyId: 'key-1' },
    });
  });

  it('tells whose key was refused when it is known, and nobody when it is not', async () => {
    const known = await decideAccess(settings, requirement, withKey(admission.refusing('api_key_revoked')));
    const unknown = await decideAccess(settings, requirement, withKey(generateApiKey()));
    const owner = { keyId: 'key-1', accountId: 'account-1', memberId: 'member-1' };
    expect(known).toMatchObject({ kind: 'refused', refusal: { code: 'api_key_revoked' }, owner });
    expect(unknown).toMatchObject({ kind: 'refused', refusal: { code: 'invalid_api_key' }, owner: null });
  });

  it('tells a request without a key from one whose key is refused', async () => {
    const none = await decideAccess(settings, requirement, { headers: {} });
    const foreign = await decideAccess(settings, requirement, {
      headers: { authorization: 'Bearer eyJ.a.b' },
    });
    const basic = await decideAccess(settings, requirement, { headers: { authorization: 'Basic YTpi' } });
    const refused = await decideAccess(settings, requirement, withKey(admission.refusing('ip_not_allowed')));
    expect([none, foreign, basic].map(({ kind }) => kind)).toEqual(['none', 'none', 'none']);
    expect(refused).toMatchObject({
      kind: 'refused',
      refusal: { code: 'ip_not_allowed' },
      at: AT,
      principal: null,
    });
  });

  it('answers an outage as a value, by the clock that was passed in', async () => {
    admission.failure = new AdmissionUnavailableError('down', { retryAfterSeconds: 9 });
    const decision = await decideAccess(settings, requirement, withKey(admission.admitting()));
    expect(decision).toMatchObject({
      kind: 'refused',
      refusal: { code: 'unavailable', retryAfterSeconds: 9 },
      at: now,
      principal: null,
    });
  });

  it('throws what is neither a refusal nor an outage', async () => {
    admission.failure = new TypeError('damaged');
    await expect(decideAccess(settings, requirement, withKey(admission.admitting()))).rejects.toThrow(
      'damaged',
    );
  });

  it('hands over the address that the door trusts, unmapped', async () => {
    const trusting = resolveAccessSettings({ admission, clientAddress: () => '::ffff:198.51.100.7' });
    await decideAccess(trusting, requirementOf(trusting.actions, null), withKey(admission.admitting()));
    expect(admission.requests).toMatchObject([{ address: '198.51.100.7' }]);
  });

  it('accepts only keys of the prefix that was chosen', async () => {
    const other = resolveAccessSettings({ admission, prefix: 'acme_' });
    const decision = await decideAccess(
      other,
      requirementOf(other.actions, null),
      withKey(admission.admitting()),
    );
    expect(decision).toMatchObject({ kind: 'none', refusal: { code: 'invalid_api_key' } });
  });
});

describe('ApiKeyPrincipal', () => {
  const admission = new StubAdmission();
  const settings = resolveAccessSettings({ admission });

  async function principalOf(partial: Parameters<StubAdmission['admitting']>[0]): Promise<ApiKeyPrincipal> {
    const req = { headers: { 'x-api-key': admission.admitting(partial) } };
    const decision = await decideAccess(settings, requirementOf(settings.actions, null), req);
    if (decision.kind !== 'granted') throw new Error(decision.kind);
    return decision.principal;
  }

  it('answers what the key may do from permissions, role and plan together', async () => {
    const principal = await principalOf({ permissions: { self: ['*'] }, role: 'editor', plan: 'free' });
    expect(principal.may('create_prompt')).toBe(true);
    expect(principal.may('create_connection')).toBe(false);
    expect(principal.may('delete_agent')).toBe(false);
    expect((await principalOf({ role: 'editor', plan: 'pro' })).may('delete_agent')).toBe(true);
  });

  it('has no features on a plan that is not known', async () => {
    expect((await principalOf({ plan: 'gone' })).may('delete_agent')).toBe(false);
  });

  it('shows the admission when it is logged, and nothing of the settings', async () => {
    const shown = JSON.parse(JSON.stringify(await principalOf({ keyId: 'key-8' })));
    expect(shown).toMatchObject({ kind: 'api-key', keyId: 'key-8', plan: 'free' });
    expect(shown).not.toHaveProperty('settings');
  });
});
