import type { Caller } from '../core/caller.js';
import { holdUsage } from '../testing/hold-usage.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = await studio.founder();
});
afterAll(() => studio.close());

const after = (seconds: number) => new Date(studio.clock.now.getTime() + seconds * 1000).toISOString();

describe('rotate_api_key', () => {
  it('makes a replacement of the same bounds on the same meter, and leaves the old key working', async () => {
    const bounds = {
      permissions: { self: ['get_prompt', 'list_prompts'] },
      requestsPerDay: 7,
      expiresAt: after(86_400),
      humanConfirmation: true,
    };
    const old = await studio.key(founder, bounds);
    const rotated = await studio.get('rotate_api_key', founder, { id: old.id });
    expect(rotated).toMatchObject({
      ...bounds,
      name: 'Key',
      replacesId: old.id,
      previousExpiresAt: bounds.expiresAt,
    });
    expect(await studio.refusalOf(old.key)).toBeNull();
    expect(await studio.refusalOf(rotated.key!)).toBeNull();
    const meters = await studio.storage.pool.query(
      'select distinct meter_id from paretostudio.api_keys where account_id = $1',
      [founder.accountId],
    );
    expect(meters.rowCount).toBe(1);
  });

  it('ends the old key after the overlap, at once for 0, and never later than it would have ended', async () => {
    const three = [await studio.key(founder), await studio.key(founder), await studio.key(founder)] as const;
    await studio.get('update_api_key', founder, { id: three[2].id, expiresAt: after(30) });
    const ends = [];
    for (const [index, overlapSeconds] of [0, 60, 60].entries()) {
      const { previousExpiresAt } = await studio.get('rotate_api_key', founder, {
        id: three[index]!.id,
        overlapSeconds,
      });
      expect((await studio.get('get_api_key', founder, { id: three[index]!.id })).expiresAt).toBe(
        previousExpiresAt,
      );
      ends.push(previousExpiresAt);
    }
    expect(ends).toEqual([after(0), after(60), after(30)]);
    expect(await studio.get('get_api_key', founder, { id: three[0].id })).toMatchObject({
      status: 'expired',
    });
    expect(await studio.refusalOf(three[0].key)).toBe('api_key_expired');
    expect(await studio.refusalOf(three[1].key)).toBeNull();
  });

  it('ends the old key at once for 0 also where this server’s clock is ahead, and keeps an earlier end', async () => {
    const [atOnce, later] = [await studio.key(founder), await studio.key(founder)];
    await studio.get('rotate_api_key', founder, { id: later.id, overlapSeconds: 60 });
    const { retiresAt } = await studio.get('get_api_key', founder, { id: later.id });
    const { now } = studio.clock;
    studio.clock.now = new Date(now.getTime() + 3_600_000);
    await studio.get('rotate_api_key', founder, { id: atOnce.id, overlapSeconds: 0 });
    await studio.get('rotate_api_key', founder, { id: later.id, overlapSeconds: 3_600, replace: true });
    const kept = await studio.get('get_api_key', founder, { id: later.id });
    studio.clock.now = now;
    expect(await studio.refusalOf(atOnce.key)).toBe('api_key_expired');
    expect(kept.retiresAt).toBe(retiresAt);
  });

  it.each([-1, 604_801, 1.5])('refuses an overlap of %d s', async (overlapSeconds) => {
    const { id } = await studio.key(founder);
    expect(codeOf(await studio.call('rotate_api_key', founder, { id, overlapSeconds }))).toBe(
      'invalid_request',
    );
  });

  it('names the replacement when it is called again, and makes none', async () => {
    const { id } = await studio.key(founder);
    const first = await studio.get('rotate_api_key', founder, { id, overlapSeconds: 0 });
    const again = await studio.call('rotate_api_key', founder, { id });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'conflict', replacementId: first.id } });
    expect((await studio.get('list_api_keys', founder)).items).toHaveLength(2);
  });

  it('revokes a lost replacement and makes another with `replace`, also after the overlap', async () => {
    const { id } = await studio.key(founder);
    const lost = await studio.get('rotate_api_key', founder, { id, overlapSeconds: 0 });
    const another = await studio.get('rotate_api_key', founder, { id, replace: true });
    expect(another).toMatchObject({ replacesId: id });
    expect(await studio.refusalOf(lost.key!)).toBe('api_key_revoked');
    expect(await studio.refusalOf(another.key!)).toBeNull();
    const next = await studio.get('rotate_api_key', founder, { id: another.id });
    expect(await studio.call('rotate_api_key', founder, { id, replace: true })).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', replacementId: next.id },
    });
  });

  it('lets the account’s requests through while it adds up what was used today', async () => {
    const { id } = await studio.key(founder);
    const { key } = await studio.key(founder);
    await studio.get('rotate_api_key', founder, { id });
    const usage = await holdUsage(studio.url);
    const rotating = studio.call('rotate_api_key', founder, { id, replace: true });
    await usage.untilWaiting(1);
    const refusal = await studio.refusalOf(key).finally(() => usage.release());
    expect([refusal, codeOf(await rotating)]).toEqual([null, null]);
  });

  it('refuses a revoked key and an expired one', async () => {
    const revoked = await studio.key(founder);
    await studio.get('revoke_api_key', founder, { id: revoked.id });
    expect(codeOf(await studio.call('rotate_api_key', founder, { id: revoked.id }))).toBe('conflict');
    const expired = await studio.key(founder, { expiresAt: after(10) });
    const { now } = studio.clock;
    studio.clock.now = new Date(now.getTime() + 10_000);
    const outcome = await studio.call('rotate_api_key', founder, { id: expired.id });
    studio.clock.now = now;
    expect(codeOf(outcome)).toBe('conflict');
  });

  it('makes exactly one replacement over concurrent calls', async () => {
    const { id } = await studio.key(founder);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => studio.call('rotate_api_key', founder, { id, overlapSeconds: 60 })),
    );
    const made = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.id] : []));
    expect(made).toHaveLength(1);
    for (const outcome of outcomes) {
      if (!outcome.ok) expect(outcome.refusal).toMatchObject({ code: 'conflict', replacementId: made[0] });
    }
    expect((await studio.get('list_api_keys', founder)).items).toHaveLength(2);
  });
});
