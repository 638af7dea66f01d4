import { PepperRing } from '@paretostudio/key-crypto';
import fc from 'fast-check';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import {
  createTestDatabase,
  seedAccount,
  seedKey,
  type SeededAccount,
  type TestDatabase,
} from '../testing/index.js';
import { newId } from '../new-id.js';
import { DigestMover } from './digest-mover.js';

const OLD = { id: 'old', secret: new Uint8Array(32).fill(1) };
const NEW = { id: 'new', secret: new Uint8Array(32).fill(2) };
const BEFORE = PepperRing.of([OLD]);
const BOTH = PepperRing.of([NEW, OLD]);
const AFTER = PepperRing.of([NEW]);

let database: TestDatabase;
let storage: Storage;
let account: SeededAccount;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});
beforeEach(async () => {
  account = await seedAccount(storage, { plan: 'team' });
});

const seed = () => seedKey(storage, { ...account, peppers: BEFORE });

async function pepperOf(keyId: string): Promise<string | undefined> {
  return (await storage.repositories.apiKeys.findById(account.accountId, keyId))?.pepperId;
}

async function admits(ring: PepperRing, key: string): Promise<string> {
  const admission = storage.admission(ring);
  const answer = await admission.admit({ key, cost: 0, address: null });
  await admission.close();
  return answer.admitted ? 'admitted' : answer.code;
}

const revoke = (keyId: string) =>
  storage.transaction(({ apiKeys }) =>
    apiKeys.revoke(account.accountId, keyId, { at: new Date(), byMemberId: null, reason: null }),
  );

function mover(): DigestMover {
  return new DigestMover(storage.repositories.apiKeys, BOTH);
}

describe('a key that is used after a rotation of peppers', () => {
  it('is admitted before and after it was moved, and then needs the older pepper no more', async () => {
    const { key, keyId } = await seed();
    expect(await admits(AFTER, key)).toBe('invalid_api_key');
    expect(await admits(BOTH, key)).toBe('admitted');
    expect(await pepperOf(keyId)).toBe('new');
    expect(await admits(BOTH, key)).toBe('admitted');
    expect(await admits(AFTER, key)).toBe('admitted');
    expect(await admits(BEFORE, key)).toBe('invalid_api_key');
  });

  it('stays where it is while one pepper alone is active, or it is not admitted', async () => {
    const { key, keyId } = await seed();
    await admits(BEFORE, key);
    expect(await pepperOf(keyId)).toBe('old');
    await storage.pool.query(
      `update paretostudio.api_keys set expires_at = now() - interval '1 day' where id = $1`,
      [keyId],
    );
    expect(await admits(BOTH, key)).toBe('api_key_expired');
    expect(await pepperOf(keyId)).toBe('old');
  });

  it('is not moved once it was revoked, though it was noted before', async () => {
    const { key, keyId } = await seed();
    const moves = mover();
    moves.note(keyId, key);
    await revoke(keyId);
    await moves.settle();
    expect([await pepperOf(keyId), await admits(BOTH, key)]).toEqual([expect.any(String), 'api_key_revoked']);
    const late = mover();
    const { key: other, keyId: otherId } = await seed();
    await revoke(otherId);
    late.note(otherId, other);
    await late.settle();
    expect(await pepperOf(otherId)).toBe('old');
  });

  it('is passed over while a revocation holds it, which then stands', async () => {
    const { key, keyId } = await seed();
    const holder = await storage.pool.connect();
    await holder.query('begin');
    await holder.query('update paretostudio.api_keys set revoked_at = now() where id = $1', [keyId]);
    const moves = mover();
    moves.note(keyId, key);
    await moves.settle();
    await holder.query('commit');
    holder.release();
    expect(await pepperOf(keyId)).toBe('old');
    expect(await admits(BOTH, key)).toBe('api_key_revoked');
  });

  it('is not moved when the revocation commits between its look-up and its lock', async () => {
    const { key, keyId } = await seed();
    const { apiKeys } = storage.repositories;
    const digests = BOTH.candidates(key);
    const move = { keyId, to: digests[0]!.digest, from: [digests[1]!.digest] };
    // Whichever comes first, a revoked key never has the new digest together with a revocation from before it.
    const [{ moved }] = await Promise.all([apiKeys.moveDigests([move], 'new'), revoke(keyId)]);
    expect(await pepperOf(keyId)).toBe(moved.length === 1 ? 'new' : 'old');
    expect(
      await apiKeys.moveDigests([{ ...move, from: digests.map(({ digest }) => digest) }], 'new'),
    ).toEqual({ moved: [], held: [] });
    expect(await admits(BOTH, key)).toBe('api_key_revoked');
  });

  it('is moved once it is let go, when somebody held it for a moment', async () => {
    const { key, keyId } = await seed();
    const holder = await storage.pool.connect();
    await holder.query('begin');
    await holder.query('select from paretostudio.api_keys where id = $1 for no key update', [keyId]);
    let tries = 0;
    const { apiKeys } = storage.repositories;
    const moves = new DigestMover(
      {
        moveDigests: async (...asked) => {
          const answer = await apiKeys.moveDigests(...asked);
          expect(answer).toEqual(tries === 0 ? { moved: [], held: [keyId] } : { moved: [keyId], held: [] });
          if (tries === 0) await holder.query('rollback');
          tries += 1;
          return answer;
        },
      },
      BOTH,
    );
    moves.note(keyId, key);
    await moves.settle();
    holder.release();
    expect([tries, await pepperOf(keyId)]).toEqual([2, 'new']);
  });

  it('is moved by the next use when it was held, after ten minutes', async () => {
    const { key, keyId } = await seed();
    let nowMs = 0;
    const moves = new DigestMover(storage.repositories.apiKeys, BOTH, () => nowMs);
    const holder = await storage.pool.connect();
    await holder.query('begin');
    await holder.query('select from paretostudio.api_keys where id = $1 for update', [keyId]);
    moves.note(keyId, key);
    await moves.settle();
    await holder.query('rollback');
    holder.release();
    for (const [at, pepper] of [
      [599_999, 'old'],
      [600_000, 'new'],
    ] as const) {
      nowMs = at;
      moves.note(keyId, key);
      await moves.settle();
      expect(await pepperOf(keyId)).toBe(pepper);
    }
  });

  it('is never moved to a digest of another key, whatever is noted', async () => {
    const [one, two] = [await seed(), await seed()];
    const moves = mover();
    moves.note(one.keyId, two.key);
    await moves.settle();
    expect([await pepperOf(one.keyId), await pepperOf(two.keyId)]).toEqual(['old', 'old']);
    expect(await admits(BOTH, one.key)).toBe('admitted');
  });

  it('outlives an outage: nothing is thrown, and the next process moves it', async () => {
    const { key, keyId } = await seed();
    const broken = new DigestMover({ moveDigests: () => Promise.reject(new Error('down')) }, BOTH);
    broken.note(keyId, key);
    await expect(broken.settle()).resolves.toBeUndefined();
    expect(await admits(BOTH, key)).toBe('admitted');
    expect(await pepperOf(keyId)).toBe('new');
  });
});

describe('keys that are used, rotated and revoked at once by several processes', () => {
  it('are each admitted until revoked, never after, and the live ones all end under the newest pepper', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('use', 'revoke', 'rotate'), { minLength: 24, maxLength: 24 }),
        async (steps) => {
          account = await seedAccount(storage, { plan: 'team' });
          await storage.pool.query(
            `update paretostudio.plans set burst_per_minute = 1000000 where id = 'team'`,
          );
          const keys = await Promise.all(Array.from({ length: 8 }, seed));
          const admissions = [storage.admission(BOTH), storage.admission(BOTH), storage.admission(BOTH)];
          const revoked = new Set<string>();
          const admit = (index: number, key: string) =>
            admissions[index % 3]!.admit({ key, cost: 0, address: null });
          const act = async (step: string, index: number) => {
            const { key, keyId } = keys[index % keys.length]!;
            if (step === 'revoke') {
              await revoke(keyId);
              revoked.add(keyId);
              expect(await admit(index, key)).toMatchObject({ admitted: false, code: 'api_key_revoked' });
            } else if (step === 'rotate') {
              const made = await seedKey(storage, { ...account, peppers: BOTH, id: newId() });
              expect(await admit(index, made.key)).toMatchObject({ admitted: true });
            } else {
              const answer = await admit(index, key);
              if (!answer.admitted) expect(answer.code).toBe('api_key_revoked');
            }
          };
          try {
            await Promise.all(steps.map(act));
            for (const { key, keyId } of keys) {
              expect((await admit(0, key)).admitted).toBe(!revoked.has(keyId));
            }
          } finally {
            await Promise.all(admissions.map((admission) => admission.close()));
          }
          for (const { keyId } of keys) {
            const record = await storage.repositories.apiKeys.findById(account.accountId, keyId);
            if (!revoked.has(keyId)) expect(record?.pepperId).toBe('new');
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('what lies under a pepper', () => {
  it('is counted over all accounts: live ones, and expired ones apart; no revoked ones and none of removed members', async () => {
    const before = (await storage.repositories.apiKeys.countByPepper()).get('old') ?? { live: 0, expired: 0 };
    const [, expired, revoked] = [await seed(), await seed(), await seed()];
    await storage.pool.query(`update paretostudio.api_keys set expires_at = now() where id = $1`, [
      expired!.keyId,
    ]);
    await revoke(revoked!.keyId);
    const other = await seedAccount(storage);
    await seedKey(storage, { ...other, peppers: BEFORE });
    await storage.pool.query('update paretostudio.members set removed_at = now() where id = $1', [
      other.memberId,
    ]);
    expect((await storage.repositories.apiKeys.countByPepper()).get('old')).toEqual({
      live: before.live + 1,
      expired: before.expired + 1,
    });
  });
});
