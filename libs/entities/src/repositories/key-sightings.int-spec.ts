import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import {
  createTestDatabase,
  seedAccount,
  seedKey,
  seedMember,
  type SeededAccount,
  type TestDatabase,
} from '../testing/index.js';
import {
  SIGHTINGS_OF_KEY_MAX,
  type KeySightingsRepository,
  type NewKeySighting,
} from './key-sightings-repository.js';

let database: TestDatabase;
let storage: Storage;
let sightings: KeySightingsRepository;
let account: SeededAccount;
let keyId: string;

const AT = new Date('2026-11-22T12:00:00.000Z');
const DAY_MS = 86_400_000;
const after = (ms: number) => new Date(AT.getTime() + ms);

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  sightings = storage.repositories.keySightings;
});
beforeEach(async () => {
  account = await seedAccount(storage);
  ({ keyId } = await seedKey(storage, account));
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});

function sighting(value: string, change: Partial<NewKeySighting> = {}): NewKeySighting {
  return { accountId: account.accountId, keyId, kind: 'action', value, at: AT, ...change };
}

async function seen(key = keyId): Promise<[string, Date, Date][]> {
  const rows = await sightings.listByKey(account.accountId, key);
  return rows.map(({ kind, value, firstSeenAt, lastSeenAt }) => [
    `${kind} ${value}`,
    firstSeenAt,
    lastSeenAt,
  ]);
}

describe('what a key is seen with', () => {
  it('is kept from the first to the last time, by a day at least', async () => {
    await sightings.note([sighting('a')]);
    await sightings.note([sighting('a', { at: after(DAY_MS - 1) })]);
    expect(await seen()).toEqual([['action a', AT, AT]]);
    await sightings.note([sighting('a', { at: after(DAY_MS) })]);
    expect(await seen()).toEqual([['action a', AT, after(DAY_MS)]]);
    await sightings.note([sighting('a', { at: AT })]);
    expect(await seen()).toEqual([['action a', AT, after(DAY_MS)]]);
  });

  it('may come twice in one writing, and in two at once', async () => {
    const twice = [sighting('b'), sighting('a', { at: after(5) }), sighting('a')];
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => sightings.note(index % 2 ? twice : [...twice].reverse())),
    );
    expect(await seen()).toEqual([
      ['action a', AT, after(5)],
      ['action b', AT, AT],
    ]);
  });

  it('is at most 200 values of a kind, of each key, with what is known still followed', async () => {
    const many = Array.from({ length: SIGHTINGS_OF_KEY_MAX + 1 }, (_, index) =>
      sighting(`a${index}`, { at: after(index) }),
    );
    await sightings.note(many.slice(0, 150));
    await sightings.note(many.slice(100));
    await sightings.note([sighting('late'), sighting('192.0.2.0/24', { kind: 'network' })]);
    const other = await seedKey(storage, account);
    await sightings.note([
      sighting('late', { keyId: other.keyId }),
      sighting('a7', { at: after(DAY_MS + 7) }),
    ]);
    const kept = await seen();
    expect(kept).toHaveLength(SIGHTINGS_OF_KEY_MAX + 1);
    const values = kept.map(([value]) => value);
    expect(values).toContain('action a199');
    expect(values).not.toContain('action a200');
    expect(values).not.toContain('action late');
    expect(values).toContain('network 192.0.2.0/24');
    expect(kept).toContainEqual(['action a7', after(7), after(DAY_MS + 7)]);
    expect(await seen(other.keyId)).toHaveLength(1);
  });

  it('is told of the own account alone', async () => {
    await sightings.note([sighting('self get_prompt'), sighting('self list_prompts')]);
    const other = await seedAccount(storage);
    expect(await sightings.listActions(other.accountId, [keyId])).toEqual(new Map());
    expect(await sightings.listByKey(other.accountId, keyId)).toEqual([]);
    expect(await sightings.listActions(account.accountId, ['no id'])).toEqual(new Map());
    const actions = await sightings.listActions(account.accountId, [keyId, newId()]);
    expect([...actions].map(([id, values]) => [id, [...values].sort()])).toEqual([
      [keyId, ['self get_prompt', 'self list_prompts']],
    ]);
  });

  it('is forgotten, some at a time, when it was not seen since an instant', async () => {
    await storage.pool.query('delete from paretostudio.key_sightings');
    await sightings.note([sighting('a'), sighting('b', { at: after(1) }), sighting('c', { at: after(2) })]);
    expect(await sightings.deleteUnseenSince(after(2), 1)).toBe(1);
    expect(await sightings.deleteUnseenSince(after(2), 9)).toBe(1);
    expect(await sightings.deleteUnseenSince(after(2), 9)).toBe(0);
    expect(await seen()).toEqual([['action c', after(2), after(2)]]);
  });
});

describe('forgetting and noting at the same moment', () => {
  it('keeps what is being seen again, and waits for nobody', async () => {
    await storage.pool.query('delete from paretostudio.key_sightings');
    await sightings.note([sighting('a'), sighting('b')]);
    await storage.transaction(async ({ keySightings }) => {
      await keySightings.note([sighting('a', { at: after(2 * DAY_MS) })]);
      expect(await sightings.deleteUnseenSince(after(1), 9)).toBe(1);
    });
    expect(await seen()).toEqual([['action a', AT, after(2 * DAY_MS)]]);
  });
});

describe('what is new about a key', () => {
  const network = (value: string, at: Date) => sighting(value, { kind: 'network', at });
  const client = (value: string, at: Date) => sighting(value, { kind: 'client', at });

  async function listNew(change: object = {}): Promise<string[]> {
    const question = { accountId: account.accountId, memberId: null, now: AT, since: after(-7 * DAY_MS) };
    const found = await sightings.listNew({ ...question, usedBeforeMs: DAY_MS, limit: 100, ...change });
    return found.map(({ kind, value }) => `${kind} ${value}`);
  }

  it('was first seen since an instant, the newest first', async () => {
    await sightings.note([
      network('old', after(-30 * DAY_MS)),
      network('almost', after(-7 * DAY_MS - 1)),
      network('just', after(-7 * DAY_MS)),
      client('tool', after(-DAY_MS)),
    ]);
    expect(await listNew()).toEqual(['client tool', 'network just']);
    expect(await listNew({ limit: 1 })).toEqual(['client tool']);
  });

  it('is nothing that came with its first use, or less than a day after', async () => {
    await sightings.note([
      sighting('self get_prompt', { at: after(-DAY_MS) }),
      network('first', after(-DAY_MS)),
      network('soon', after(-1)),
      client('soon', after(-1)),
    ]);
    expect(await listNew()).toEqual([]);
    await sightings.note([network('later', AT), client('later', AT)]);
    expect(await listNew()).toEqual(['client later', 'network later']);
  });

  it('is no network only because networks are noted for a shorter time than actions', async () => {
    await sightings.note([
      sighting('self get_prompt', { at: after(-80 * DAY_MS) }),
      network('first', after(-DAY_MS)),
      network('second', after(-1)),
    ]);
    expect(await listNew()).toEqual([]);
  });

  it('is told of live keys, of the account and of the member that was asked for', async () => {
    const editor = await seedMember(storage, account);
    const of = async (member: string, change: object = {}) => {
      const { keyId: id } = await seedKey(storage, { ...account, memberId: member, ...change });
      await sightings.note([
        sighting('old', { keyId: id, kind: 'network', at: after(-30 * DAY_MS) }),
        sighting(id, { keyId: id, kind: 'network', at: AT }),
      ]);
      return id;
    };
    const own = await of(account.memberId);
    const theirs = await of(editor.memberId);
    await of(account.memberId, { expiresAt: AT });
    const revoked = await of(account.memberId);
    const revocation = { at: AT, byMemberId: null, reason: null };
    await storage.transaction(({ apiKeys }) => apiKeys.revoke(account.accountId, revoked, revocation));
    expect((await listNew()).sort()).toEqual([`network ${own}`, `network ${theirs}`].sort());
    expect(await listNew({ memberId: editor.memberId })).toEqual([`network ${theirs}`]);
    expect(await listNew({ memberId: 'no id' })).toEqual([]);
    expect(await listNew({ accountId: (await seedAccount(storage)).accountId })).toEqual([]);
  });
});
