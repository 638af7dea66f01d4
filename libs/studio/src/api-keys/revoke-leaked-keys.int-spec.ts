import { seedKey } from '@paretostudio/entities/testing';
import { generateApiKey } from '@paretostudio/key-crypto';
import type { Caller } from '../core/caller.js';
import { openTestStudio, type TestStudio } from '../testing/test-studio.js';
import type { ApiKeyHintView } from './api-key-hint.view.js';
import { LEAK_SIGHTINGS_MAX, type LeakSighting } from './leak-report.js';
import { revokeLeakedKeys } from './revoke-leaked-keys.js';

let studio: TestStudio;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(() => {
  studio.clock.now = new Date();
});
afterAll(() => studio.close());

const PLACE = 'https://example.com/leak.txt';
const sighting = (token: string, url: string | null = PLACE): LeakSighting => ({
  token,
  source: 'commit',
  url,
});
const report = (...sightings: LeakSighting[]) =>
  revokeLeakedKeys(studio.ctx, { reporter: 'github', sightings, address: '192.0.2.7', requestId: 'req-1' });
const leakedHintsOf = async (caller: Caller): Promise<ApiKeyHintView[]> =>
  (await studio.get('list_api_key_hints', caller)).items.filter(({ code }) => code === 'leaked');

describe('revokeLeakedKeys', () => {
  it('ends a key in use: what was sent after it had answered is refused', async () => {
    const { key } = await studio.key(await studio.founder());
    let answered = false;
    const late: (string | null)[] = [];
    const requests = Array.from({ length: 200 }, async (_, turn) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (turn === 50) {
        await report(sighting(key));
        answered = true;
      }
      const sentAfter = answered;
      const refusal = await studio.refusalOf(key);
      if (sentAfter) late.push(refusal);
    });
    await Promise.all(requests);
    expect(new Set(late)).toEqual(new Set(['api_key_revoked']));
  });

  it('revokes and tells once when ten reports and a person do it at the same moment', async () => {
    const founder = await studio.founder();
    const { id, key } = await studio.key(founder);
    const byHand = studio.get('revoke_api_key', founder, { id, reason: 'by hand' });
    const reports = await Promise.all(Array.from({ length: 10 }, () => report(sighting(key))));
    await byHand;
    expect(reports.every((known) => known.has(key))).toBe(true);
    const { items } = await studio.get('list_audit_events', founder, { action: 'revoke_api_key' });
    expect(items).toHaveLength(1);
  });

  it('revokes an expired key too: a later expiry would bring it back', async () => {
    const founder = await studio.founder();
    const expiresAt = new Date(studio.clock.now.getTime() + 60_000).toISOString();
    const { id, key } = await studio.key(founder, { expiresAt });
    studio.clock.now = new Date(studio.clock.now.getTime() + 120_000);
    expect(await report(sighting(key))).toEqual(new Set([key]));
    expect(await studio.get('get_api_key', founder, { id })).toMatchObject({ status: 'revoked' });
  });

  it('leaves the key that replaced a leaked one, and names the first place of a key that has several', async () => {
    const founder = await studio.founder();
    const { id, key } = await studio.key(founder);
    const rotated = await studio.get('rotate_api_key', founder, { id, overlapSeconds: 3_600 });
    await report(sighting(key, null), sighting(key));
    expect(await studio.refusalOf(key)).toBe('api_key_revoked');
    expect(await studio.refusalOf(rotated.key ?? '')).toBeNull();
    const record = await studio.get('get_api_key', founder, { id });
    expect(record.leak).toEqual({ reporter: 'github', source: 'commit', url: null });
  });

  it('rolls a revocation back whose audit event cannot be written', async () => {
    const founder = await studio.founder();
    const { key } = await studio.key(founder);
    await studio.storage.pool.query('delete from paretostudio.audit_heads where account_id = $1', [
      founder.accountId,
    ]);
    await expect(report(sighting(key))).rejects.toThrow();
    expect(await studio.refusalOf(key)).toBeNull();
  });

  it('works through 10,000 texts, keys of several accounts among them, and keeps every chain whole', async () => {
    const founders = await Promise.all(Array.from({ length: 3 }, () => studio.founder()));
    const keys: string[] = [];
    for (const { accountId, memberId } of founders) {
      for (let count = 0; count < 60; count += 1) {
        const { key } = await seedKey(studio.storage, {
          accountId,
          memberId: memberId ?? '',
          peppers: studio.ctx.peppers,
        });
        keys.push(key);
      }
    }
    const others = Array.from({ length: LEAK_SIGHTINGS_MAX - keys.length }, () => generateApiKey());
    const began = performance.now();
    const known = await report(...[...others, ...keys].map((token) => sighting(token)));
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(known).toEqual(new Set(keys));
    expect(new Set(await Promise.all(keys.map((key) => studio.refusalOf(key))))).toEqual(
      new Set(['api_key_revoked']),
    );
    for (const founder of founders) {
      expect(await studio.storage.repositories.auditEvents.verifyChain(founder.accountId)).toMatchObject({
        valid: true,
      });
      expect(await leakedHintsOf(founder)).toHaveLength(60);
    }
  }, 60_000);
});

describe('the hint about a leaked key', () => {
  it('names the place for 30 days, to its owner and to who sees all keys, and to nobody else', async () => {
    const founder = await studio.founder('team');
    const [owner, other] = [await studio.member(founder, 'editor'), await studio.member(founder, 'editor')];
    const { id, key } = await studio.key(owner);
    await report(sighting(key));
    const since = studio.clock.now;
    const hint = expect.objectContaining({ keyId: id, since: since.toISOString(), entries: [PLACE] });
    expect(await leakedHintsOf(owner)).toEqual([hint]);
    expect(await leakedHintsOf(founder)).toEqual([hint]);
    expect(await leakedHintsOf(other)).toEqual([]);
    studio.clock.now = new Date(since.getTime() + 30 * DAY_MS);
    expect(await leakedHintsOf(owner)).toEqual([hint]);
    studio.clock.now = new Date(since.getTime() + 30 * DAY_MS + 1);
    expect(await leakedHintsOf(owner)).toEqual([]);
  });
});
