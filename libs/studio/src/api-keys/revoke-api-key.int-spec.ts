import { holdUsage } from '../testing/hold-usage.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
beforeAll(async () => {
  studio = await openTestStudio();
});
afterAll(() => studio.close());

describe('revoke_api_key and update_api_key', () => {
  it('refuses the key from the next request on, and answers the first revocation ever after', async () => {
    const founder = await studio.founder('team');
    const admin = await studio.member(founder, 'admin');
    const { id, key } = await studio.key(founder);
    const first = await studio.get('revoke_api_key', admin, { id, reason: 'leaked' });
    expect(await studio.refusalOf(key)).toBe('api_key_revoked');
    expect(await studio.get('revoke_api_key', founder, { id, reason: 'other' })).toEqual(first);
    const events = await studio.get('list_audit_events', founder, { action: 'revoke_api_key' });
    expect(events.items).toHaveLength(1);
    expect(events.items[0]).toMatchObject({
      actor: { memberId: admin.memberId },
      details: { reason: 'leaked' },
    });
  });

  it('admits no request that was sent after the revocation had answered', async () => {
    const founder = await studio.founder('team');
    const { id, key } = await studio.key(founder);
    let answered = false;
    const late: (string | null)[] = [];
    const requests = Array.from({ length: 200 }, async (_, turn) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (turn === 50) {
        await studio.get('revoke_api_key', founder, { id });
        answered = true;
      }
      const sentAfter = answered;
      const refusal = await studio.refusalOf(key);
      if (sentAfter) late.push(refusal);
    });
    await Promise.all(requests);
    expect(new Set(late)).toEqual(new Set(['api_key_revoked']));
  });

  it('does not wait for the sum of what the account used today', async () => {
    const founder = await studio.founder();
    const { id, key } = await studio.key(founder);
    const usage = await holdUsage(studio.url);
    const revoking = studio.call('revoke_api_key', founder, { id });
    await usage.untilWaiting(1);
    const refusal = await studio.refusalOf(key);
    await usage.release();
    expect(codeOf(await revoking)).toBeNull();
    expect(refusal).toBe('api_key_revoked');
  });

  it('cannot be undone by a change', async () => {
    const founder = await studio.founder();
    const { id } = await studio.key(founder);
    await studio.get('revoke_api_key', founder, { id });
    expect(codeOf(await studio.call('update_api_key', founder, { id, name: 'again' }))).toBe('conflict');
  });

  it('shows a revoked key in the list on request alone', async () => {
    const founder = await studio.founder();
    const { id } = await studio.key(founder);
    await studio.get('revoke_api_key', founder, { id });
    expect((await studio.get('list_api_keys', founder)).items).toEqual([]);
    const all = await studio.get('list_api_keys', founder, { includeRevoked: true });
    expect(all.items).toMatchObject([{ id, status: 'revoked' }]);
  });

  it('changes what is given, from the next request on, and tells the audit log before and after', async () => {
    const founder = await studio.founder();
    const { id, key } = await studio.key(founder, { requestsPerDay: 5 });
    const before = await studio.admit(key);
    expect(before.permissions['self']).toContain('create_prompt');
    const changed = await studio.get('update_api_key', founder, {
      id,
      name: 'Reader',
      permissions: { self: ['get_prompt'] },
      requestsPerDay: null,
    });
    expect(changed).toMatchObject({
      name: 'Reader',
      requestsPerDay: null,
      permissions: { self: ['get_prompt'] },
    });
    expect((await studio.admit(key)).permissions).toEqual({ self: ['get_prompt'] });
    const { items } = await studio.get('list_audit_events', founder, { action: 'update_api_key' });
    expect(items[0]!.details).toMatchObject({
      name: { before: 'Key', after: 'Reader' },
      requestsPerDay: { before: 5, after: null },
    });
    expect(await studio.get('update_api_key', founder, { id, name: 'Reader' })).toMatchObject({
      name: 'Reader',
    });
    expect((await studio.get('list_audit_events', founder, { action: 'update_api_key' })).items).toHaveLength(
      1,
    );
  });
});
