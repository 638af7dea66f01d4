import { PLANS } from '@paretostudio/quotas';
import { addHolder, admit, before, codeOf, MIDNIGHT, NOON, type Suite } from './suite.js';

/** Declares what admission promises about how much is let in. */
export function describeQuotas(suite: Suite): void {
  describeDailyQuota(suite);
  describeOwnLimit(suite);
  describeBurst(suite);
  describeConcurrency(suite);
}

function describeDailyQuota({ runner: { it, expect }, world }: Suite): void {
  it('admits exactly the limit over all keys of the account, and one more never', async () => {
    const first = await addHolder(world(), 'free');
    const second = await world().addKey({ accountId: first.accountId, memberId: first.memberId });
    for (let used = 1; used <= 50; used++) {
      const outcome = await admit(world(), used % 2 === 0 ? first.key : second.key);
      expect([outcome.admitted, outcome.quotas[0]?.used]).toEqual([true, used]);
    }
    expect(await admit(world(), first.key)).toMatchObject({
      admitted: false,
      code: 'quota_exceeded',
      keyId: first.keyId,
      plan: 'free',
      retryAt: MIDNIGHT,
      at: NOON,
    });
    const refused = await admit(world(), second.key);
    expect(refused.quotas[0]).toEqual({ meter: 'requests', limit: 50, used: 50, resetAt: MIDNIGHT });
    expect(refused.quotas[1]).toMatchObject({ meter: 'burst', limit: 60 });
  });

  it('keeps accounts apart', async () => {
    const spent = await addHolder(world(), 'free');
    const fresh = await addHolder(world(), 'free');
    await admit(world(), spent.key, 50);
    expect(await codeOf(admit(world(), spent.key))).toBe('quota_exceeded');
    expect(await codeOf(admit(world(), fresh.key))).toBe('admitted');
  });

  it('refuses a cost above what is left, takes nothing for it, and admits what just fits', async () => {
    const { key } = await addHolder(world(), 'free');
    await admit(world(), key, 47);
    expect(await admit(world(), key, 4)).toMatchObject({ code: 'quota_exceeded', retryAt: MIDNIGHT });
    const outcome = await admit(world(), key, 3);
    expect([outcome.admitted, outcome.quotas[0]?.used]).toEqual([true, 50]);
  });

  it('refuses a cost above the whole limit with no instant to try again', async () => {
    const { key } = await addHolder(world(), 'free');
    expect(await admit(world(), key, 51)).toMatchObject({ code: 'quota_exceeded', retryAt: null });
  });

  it('admits cost 0 when the quota is spent', async () => {
    const { key } = await addHolder(world(), 'free');
    await admit(world(), key, 50);
    const outcome = await admit(world(), key, 0);
    expect([outcome.admitted, outcome.quotas[0]?.used]).toEqual([true, 50]);
  });

  it('refuses until the last millisecond of the day and admits at midnight UTC', async () => {
    const { key } = await addHolder(world(), 'free');
    await admit(world(), key, 50);
    await world().setClock(before(MIDNIGHT));
    expect(await codeOf(admit(world(), key))).toBe('quota_exceeded');
    await world().setClock(MIDNIGHT);
    const outcome = await admit(world(), key);
    expect(outcome.quotas[0]).toEqual({
      meter: 'requests',
      limit: 50,
      used: 1,
      resetAt: new Date('2026-11-24T00:00:00.000Z'),
    });
  });

  it('does not go back to the old day when the clock does', async () => {
    const { key } = await addHolder(world(), 'free');
    await world().setClock(MIDNIGHT);
    await admit(world(), key, 50);
    await world().setClock(before(MIDNIGHT));
    expect(await codeOf(admit(world(), key))).toBe('quota_exceeded');
  });

  it('applies another plan to the next request, up and down', async () => {
    const { key, accountId } = await addHolder(world(), 'free');
    await admit(world(), key, 50);
    await world().setPlan(accountId, 'pro');
    expect(await admit(world(), key, 10)).toMatchObject({ admitted: true, plan: 'pro' });
    await world().setPlan(accountId, 'free');
    const refused = await admit(world(), key);
    expect(refused).toMatchObject({ code: 'quota_exceeded', plan: 'free' });
    expect(refused.quotas[0]).toMatchObject({ limit: 50, used: 60 });
    expect(await codeOf(admit(world(), key, 0))).toBe('admitted');
  });

  it('multiplies the limit of a plan that is per member by the members', async () => {
    const { key, accountId } = await addHolder(world(), 'team');
    await world().addMember(accountId, 'viewer');
    const outcome = await admit(world(), key);
    expect(outcome.quotas[0]?.limit).toBe(PLANS.team.requestsPerDay * 2);
  });
}

function describeOwnLimit({ runner: { it, expect }, world }: Suite): void {
  it('holds a key to its own daily limit while the account has room', async () => {
    const limited = await addHolder(world(), 'free', { requestsPerDay: 20 });
    const free = await world().addKey({ accountId: limited.accountId, memberId: limited.memberId });
    const last = await admit(world(), limited.key, 20);
    expect(last.quotas[0]).toEqual({ meter: 'requests', limit: 20, used: 20, resetAt: MIDNIGHT });
    const refused = await admit(world(), limited.key);
    expect(refused).toMatchObject({ code: 'quota_exceeded', retryAt: MIDNIGHT });
    expect(refused.quotas[0]).toEqual({ meter: 'requests', limit: 20, used: 20, resetAt: MIDNIGHT });
    const other = await admit(world(), free.key, 30);
    expect(other.quotas[0]).toEqual({ meter: 'requests', limit: 50, used: 50, resetAt: MIDNIGHT });
  });

  it('shows the account when that has less left than the key', async () => {
    const limited = await addHolder(world(), 'free', { requestsPerDay: 20 });
    const free = await world().addKey({ accountId: limited.accountId, memberId: limited.memberId });
    await admit(world(), free.key, 40);
    const outcome = await admit(world(), limited.key);
    expect(outcome.quotas[0]).toMatchObject({ limit: 50, used: 41 });
  });

  it('counts a key and its replacement as one', async () => {
    const old = await addHolder(world(), 'free', { requestsPerDay: 20 });
    const replacement = await world().rotateKey(old.keyId);
    await admit(world(), old.key, 12);
    await admit(world(), replacement.key, 8);
    expect(await codeOf(admit(world(), old.key))).toBe('quota_exceeded');
    expect(await codeOf(admit(world(), replacement.key))).toBe('quota_exceeded');
  });
}

function describeBurst({ runner: { it, expect }, world }: Suite): void {
  it('admits exactly the burst in one minute over all keys, whatever they cost, and takes nothing for the rest', async () => {
    const first = await addHolder(world(), 'free');
    const second = await world().addKey({ accountId: first.accountId, memberId: first.memberId });
    for (let count = 0; count < 60; count++) {
      expect(await codeOf(admit(world(), count % 2 === 0 ? first.key : second.key, 0))).toBe('admitted');
    }
    const endOfMinute = new Date('2026-11-22T12:01:00.000Z');
    const refused = await admit(world(), first.key, 1);
    expect(refused).toMatchObject({ code: 'burst_exceeded', keyId: first.keyId, retryAt: endOfMinute });
    expect(refused.quotas[1]).toEqual({ meter: 'burst', limit: 60, used: 60, resetAt: endOfMinute });
    await world().setClock(before(endOfMinute));
    expect(await codeOf(admit(world(), second.key, 0))).toBe('burst_exceeded');
    await world().setClock(endOfMinute);
    const next = await admit(world(), first.key, 1);
    expect(next.quotas.map((state) => state.used)).toEqual([1, 1]);
  });
}

function describeConcurrency({ runner: { it, expect }, world }: Suite): void {
  it('admits exactly what is left of 200 requests at once, each with the use as it stood after it', async () => {
    const { key } = await addHolder(world(), 'pro');
    await admit(world(), key, 450);
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => admit(world(), key)));
    const used = outcomes.filter((one) => one.admitted).map((one) => one.quotas[0]?.used ?? 0);
    expect(used.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => 451 + index));
    expect(new Set(outcomes.map((one) => (one.admitted ? 'admitted' : one.code)))).toEqual(
      new Set(['admitted', 'quota_exceeded']),
    );
  });

  it('counts what it admitted of mixed costs and keys at once, and leaves no room that a refused one fitted in', async () => {
    const first = await addHolder(world(), 'pro');
    const second = await world().addKey({ accountId: first.accountId, memberId: first.memberId });
    await admit(world(), first.key, 400);
    const costs = Array.from({ length: 120 }, (_, index) => 1 + (index % 3));
    const outcomes = await Promise.all(
      costs.map((cost, index) => admit(world(), index % 2 === 0 ? first.key : second.key, cost)),
    );
    const admitted = costs.filter((_, index) => outcomes[index]?.admitted);
    const total = 400 + admitted.reduce((sum, cost) => sum + cost, 0);
    const after = await admit(world(), first.key, 0);
    expect(after.quotas[0]?.used).toBe(total);
    const leastRefused = Math.min(...costs.filter((_, index) => !outcomes[index]?.admitted));
    expect(total <= 500 && total + leastRefused > 500).toBe(true);
  });
}
