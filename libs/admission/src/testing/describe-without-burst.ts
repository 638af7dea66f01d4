import {
  addHolder,
  admit,
  admitWithoutBurst,
  before,
  codeOf,
  MIDNIGHT,
  NOON,
  usedIn,
  type Suite,
} from './suite.js';

/** Declares what admission promises about requests that take nothing of the burst limit, or nothing at all. */
export function describeWithoutBurst(suite: Suite): void {
  describeCost(suite);
  describeNothing(suite);
  describeBeside(suite);
}

function describeCost({ runner: { it, expect }, world }: Suite): void {
  it('admits a request with burst 0 when the burst is spent, and takes its cost alone', async () => {
    const { key } = await addHolder(world(), 'free');
    await Promise.all(Array.from({ length: 60 }, () => admit(world(), key, 0)));
    expect(await codeOf(admit(world(), key, 1))).toBe('burst_exceeded');
    expect(usedIn(await admitWithoutBurst(world(), key, 1))).toEqual([1, 60]);
    expect(usedIn(await admitWithoutBurst(world(), key, 2))).toEqual([3, 60]);
  });

  it('holds a request with burst 0 to the day and to the own limit of its key', async () => {
    const limited = await addHolder(world(), 'free', { requestsPerDay: 20 });
    const free = await world().addKey({ accountId: limited.accountId, memberId: limited.memberId });
    expect((await admitWithoutBurst(world(), limited.key, 20)).admitted).toBe(true);
    const beyondOwn = await admitWithoutBurst(world(), limited.key, 1);
    expect(beyondOwn).toMatchObject({ code: 'quota_exceeded', retryAt: MIDNIGHT });
    expect(beyondOwn.quotas[0]).toMatchObject({ limit: 20, used: 20 });
    expect((await admitWithoutBurst(world(), free.key, 30)).admitted).toBe(true);
    expect(await admitWithoutBurst(world(), free.key, 1)).toMatchObject({ code: 'quota_exceeded' });
    expect(await admitWithoutBurst(world(), free.key, 51)).toMatchObject({ retryAt: null });
  });
}

function describeNothing({ runner: { it, expect }, world }: Suite): void {
  it('counts nothing for cost 0 and burst 0, and tells the meters as they stand', async () => {
    const { key } = await addHolder(world(), 'free');
    const first = await admitWithoutBurst(world(), key, 0);
    expect(first).toMatchObject({ admitted: true, at: NOON });
    expect(usedIn(first)).toEqual([0, 0]);
    await admit(world(), key, 3);
    const outcomes = await Promise.all(Array.from({ length: 70 }, () => admitWithoutBurst(world(), key, 0)));
    for (const outcome of outcomes) {
      expect([outcome.admitted, ...usedIn(outcome)]).toEqual([true, 3, 1]);
    }
    expect(usedIn(await admit(world(), key))).toEqual([4, 2]);
  });

  it('admits what counts nothing when quota, own limit and burst are spent, and shows what has less left', async () => {
    const holder = await addHolder(world(), 'free', { requestsPerDay: 20 });
    await admit(world(), holder.key, 20);
    await Promise.all(Array.from({ length: 59 }, () => admit(world(), holder.key, 0)));
    const outcome = await admitWithoutBurst(world(), holder.key, 0);
    expect(outcome.admitted).toBe(true);
    expect(outcome.quotas).toEqual([
      { meter: 'requests', limit: 20, used: 20, resetAt: MIDNIGHT },
      { meter: 'burst', limit: 60, used: 60, resetAt: new Date('2026-11-22T12:01:00.000Z') },
    ]);
  });

  it('moves neither day nor minute on for what counts nothing', async () => {
    const { key } = await addHolder(world(), 'free');
    await admit(world(), key, 7);
    await world().setClock(MIDNIGHT);
    expect(usedIn(await admitWithoutBurst(world(), key, 0))).toEqual([0, 0]);
    await world().setClock(NOON);
    expect(usedIn(await admitWithoutBurst(world(), key, 0))).toEqual([7, 1]);
  });

  it('refuses what counts nothing for every reason but a spent meter, from the next request on', async () => {
    const holder = await addHolder(world(), 'team', { expiresAt: MIDNIGHT });
    const { accountId } = holder;
    const code = async (key: string) => codeOf(admitWithoutBurst(world(), key, 0));
    const memberId = await world().addMember(accountId, 'editor');
    const ofMember = await world().addKey({ accountId, memberId });
    const bound = await addHolder(world(), 'free', { allowedCidrs: ['192.0.2.0/24'] });
    expect([await code(holder.key), await code(ofMember.key)]).toEqual(['admitted', 'admitted']);
    expect(await code(bound.key)).toBe('ip_not_allowed');
    expect(await code('psk_nobodyhasthiskey')).toBe('invalid_api_key');
    await world().removeMember(memberId);
    expect(await code(ofMember.key)).toBe('api_key_revoked');
    await world().setClock(before(MIDNIGHT));
    expect(await code(holder.key)).toBe('admitted');
    await world().setClock(MIDNIGHT);
    expect(await code(holder.key)).toBe('api_key_expired');
    await world().revokeKey(holder.keyId);
    expect(await code(holder.key)).toBe('api_key_revoked');
  });
}

function describeBeside({ runner: { it, expect }, world }: Suite): void {
  it('admits exactly the burst of those that take of it, and all that do not, of requests at once', async () => {
    const { key } = await addHolder(world(), 'pro');
    const count = (outcomes: readonly { admitted: boolean }[]) =>
      outcomes.filter((one) => one.admitted).length;
    const [taking, notTaking, nothing] = await Promise.all([
      Promise.all(Array.from({ length: 320 }, () => admit(world(), key, 1))),
      Promise.all(Array.from({ length: 40 }, () => admitWithoutBurst(world(), key, 2))),
      Promise.all(Array.from({ length: 40 }, () => admitWithoutBurst(world(), key, 0))),
    ]);
    expect([count(taking), count(notTaking), count(nothing)]).toEqual([300, 40, 40]);
    expect(usedIn(await admitWithoutBurst(world(), key, 0))).toEqual([380, 300]);
  });

  it('admits exactly the own limit of a key over requests that take of the burst and that do not', async () => {
    const { key } = await addHolder(world(), 'pro', { requestsPerDay: 50 });
    const outcomes = await Promise.all(
      Array.from({ length: 80 }, (_, index) =>
        index % 2 === 0 ? admit(world(), key) : admitWithoutBurst(world(), key, 1),
      ),
    );
    const admitted = outcomes.filter((outcome) => outcome.admitted);
    expect(admitted.length).toBe(50);
    const ofBurst = outcomes.filter((outcome, index) => outcome.admitted && index % 2 === 0).length;
    expect(usedIn(await admitWithoutBurst(world(), key, 0))).toEqual([50, ofBurst]);
  });
}
