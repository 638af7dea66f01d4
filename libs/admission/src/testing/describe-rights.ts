import { addHolder, admit, before, codeOf, DAY_MS, MIDNIGHT, NOON, type Suite } from './suite.js';

/** Declares what admission promises about who is let in. */
export function describeRights(suite: Suite): void {
  describeIdentity(suite);
  describeRevocation(suite);
  describeNetworks(suite);
}

function describeIdentity({ runner: { it, expect }, world }: Suite): void {
  it('admits a live key with everything that serving the request needs', async () => {
    const permissions = { self: ['get_*', 'list_prompts'] };
    const expiresAt = new Date(NOON.getTime() + 30 * DAY_MS);
    const holder = await addHolder(world(), 'free', { permissions, expiresAt, humanConfirmation: true });
    const outcome = await admit(world(), holder.key);

    expect(outcome).toMatchObject({
      admitted: true,
      keyId: holder.keyId,
      accountId: holder.accountId,
      memberId: holder.memberId,
      role: 'founder',
      plan: 'free',
      permissions,
      humanConfirmation: true,
      expiresAt,
      sunsetAt: null,
      at: NOON,
    });
    expect(outcome.quotas).toEqual([
      { meter: 'requests', limit: 50, used: 1, resetAt: MIDNIGHT },
      { meter: 'burst', limit: 60, used: 1, resetAt: new Date('2026-11-22T12:01:00.000Z') },
    ]);
    expect(outcome.admitted && outcome.userId.length > 0).toBe(true);
  });

  it('refuses a key that is on no record and tells nothing else', async () => {
    await addHolder(world(), 'free');
    const { at, ...rest } = await admit(world(), 'psk_nobodyhasthiskey');
    expect(at instanceof Date).toBe(true);
    expect(rest).toEqual({
      admitted: false,
      code: 'invalid_api_key',
      keyId: null,
      accountId: null,
      memberId: null,
      quotas: [],
      plan: null,
      retryAt: null,
    });
  });

  it('announces the end of a key from exactly 7 days before its expiry on', async () => {
    const inSevenDays = new Date(NOON.getTime() + 7 * DAY_MS);
    const soon = await addHolder(world(), 'free', { expiresAt: inSevenDays });
    const later = await addHolder(world(), 'free', { expiresAt: new Date(inSevenDays.getTime() + 1) });
    expect(await admit(world(), soon.key)).toMatchObject({ admitted: true, sunsetAt: inSevenDays });
    expect(await admit(world(), later.key)).toMatchObject({ admitted: true, sunsetAt: null });
  });
}

function describeRevocation({ runner: { it, expect }, world }: Suite): void {
  it('refuses a revoked key at the next request, counts nothing, and says whose it was', async () => {
    const holder = await addHolder(world(), 'free');
    const second = await world().addKey({ accountId: holder.accountId, memberId: holder.memberId });
    await admit(world(), holder.key);
    await world().revokeKey(holder.keyId);
    expect(await admit(world(), holder.key)).toEqual({
      admitted: false,
      code: 'api_key_revoked',
      keyId: holder.keyId,
      accountId: holder.accountId,
      memberId: holder.memberId,
      quotas: [],
      plan: 'free',
      retryAt: null,
      at: NOON,
    });
    const next = await admit(world(), second.key);
    expect(next.quotas[0]?.used).toBe(2);
  });

  it('admits a key one millisecond before its expiry and refuses it at that instant', async () => {
    const holder = await addHolder(world(), 'free', { expiresAt: MIDNIGHT });
    await world().setClock(before(MIDNIGHT));
    expect(await codeOf(admit(world(), holder.key))).toBe('admitted');
    await world().setClock(MIDNIGHT);
    expect(await admit(world(), holder.key)).toMatchObject({
      code: 'api_key_expired',
      quotas: [],
      retryAt: null,
    });
  });

  it('calls a key revoked that is expired too', async () => {
    const holder = await addHolder(world(), 'free', { expiresAt: MIDNIGHT });
    await world().revokeKey(holder.keyId);
    await world().setClock(MIDNIGHT);
    expect(await codeOf(admit(world(), holder.key))).toBe('api_key_revoked');
  });

  it('refuses every key of a suspended account and admits them when it is resumed', async () => {
    const holder = await addHolder(world(), 'free');
    await world().suspendAccount(holder.accountId);
    const refused = await admit(world(), holder.key).catch((error: Error) => ({ code: error.name }));
    expect(refused).toMatchObject(
      world().isOutWithItsAccount
        ? { code: 'AdmissionUnavailableError' }
        : { code: 'account_suspended', retryAt: null },
    );
    await world().resumeAccount(holder.accountId);
    expect(await codeOf(admit(world(), holder.key))).toBe('admitted');
  });

  it('refuses the keys of a suspended and of a removed member, and of nobody else', async () => {
    const founder = await addHolder(world(), 'team');
    const { accountId } = founder;
    const suspended = await world().addMember(accountId, 'editor');
    const removed = await world().addMember(accountId, 'editor');
    const keyOfSuspended = await world().addKey({ accountId, memberId: suspended });
    const keyOfRemoved = await world().addKey({ accountId, memberId: removed });
    await world().suspendMember(suspended);
    await world().removeMember(removed);
    expect(await codeOf(admit(world(), keyOfSuspended.key))).toBe('api_key_revoked');
    expect(await codeOf(admit(world(), keyOfRemoved.key))).toBe('api_key_revoked');
    expect(await codeOf(admit(world(), founder.key))).toBe('admitted');
  });

  it('answers with the role and the permissions of this moment', async () => {
    const { accountId } = await addHolder(world(), 'team');
    const memberId = await world().addMember(accountId, 'admin');
    const { key, keyId } = await world().addKey({ accountId, memberId, permissions: { self: ['*'] } });
    expect(await admit(world(), key)).toMatchObject({ role: 'admin', permissions: { self: ['*'] } });
    await world().setRole(memberId, 'viewer');
    await world().setPermissions(keyId, { self: ['whoami'] });
    expect(await admit(world(), key)).toMatchObject({ role: 'viewer', permissions: { self: ['whoami'] } });
  });
}

function describeNetworks({ runner: { it, expect }, world }: Suite): void {
  const allowedCidrs = ['192.0.2.0/25', '198.51.100.7/32', '2001:db8:1::/48'];

  it('admits from inside the networks of a key, both ends included', async () => {
    const { key } = await addHolder(world(), 'pro', { allowedCidrs });
    for (const address of [
      '192.0.2.0',
      '192.0.2.127',
      '198.51.100.7',
      '2001:db8:1::',
      '2001:db8:1:ffff::1',
    ]) {
      expect([address, await codeOf(admit(world(), key, 1, address))]).toEqual([address, 'admitted']);
    }
  });

  it('refuses from outside them and from an unknown address, and counts nothing', async () => {
    const { key } = await addHolder(world(), 'pro', { allowedCidrs });
    for (const address of ['192.0.2.128', '198.51.100.8', '2001:db8:2::1', '::1', null]) {
      expect([address, await codeOf(admit(world(), key, 1, address))]).toEqual([address, 'ip_not_allowed']);
    }
    const next = await admit(world(), key, 1, '192.0.2.1');
    expect(next.quotas.map((state) => state.used)).toEqual([1, 1]);
  });
}
