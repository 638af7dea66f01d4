import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, seedAccount, type SeededAccount, type TestDatabase } from '../testing/index.js';
import type { LibraryVersionsRepository } from './library-versions-repository.js';

let database: TestDatabase;
let storage: Storage;
let versions: LibraryVersionsRepository;
let account: SeededAccount;
let stranger: SeededAccount;

const AT = new Date('2026-11-22T12:00:00.000Z');

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  versions = storage.repositories.libraryVersions;
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});
beforeEach(async () => {
  account = await seedAccount(storage);
  stranger = await seedAccount(storage);
});

function versionOf(recordId: string, version: number, change: object = {}) {
  const { accountId, memberId } = account;
  const by = { createdByMemberId: memberId, createdAt: AT };
  return { accountId, recordId, version, kind: 'prompt' as const, note: null, state: {}, ...by, ...change };
}

describe('versions', () => {
  it('come back as they were kept, to their account alone', async () => {
    const recordId = newId();
    const state = { title: 'x', tags: ['a'], variables: [{ name: 'n', required: true, default: null }] };
    const kept = versionOf(recordId, 7, { note: 'better', state });
    await versions.append(kept);
    expect({ ...(await versions.find(account.accountId, recordId, 7)) }).toEqual(kept);
    expect(await versions.find(stranger.accountId, recordId, 7)).toBeNull();
    for (const version of [0, -7, 8, 7.5, 2 ** 40, Number.NaN]) {
      expect(await versions.find(account.accountId, recordId, version)).toBeNull();
    }
    expect(await versions.countByRecord(account.accountId, recordId)).toBe(1);
    expect(await versions.countByRecord(stranger.accountId, recordId)).toBe(0);
  });

  it('are kept once each', async () => {
    const recordId = newId();
    await versions.append(versionOf(recordId, 1));
    await expect(versions.append(versionOf(recordId, 1))).rejects.toMatchObject({
      constraint: 'library_versions_pk',
    });
  });

  it('are listed newest first, page by page, without what the record said', async () => {
    const { accountId } = account;
    const recordId = newId();
    for (const version of [1, 2, 3, 10]) {
      await versions.append(versionOf(recordId, version, { state: { body: 'long' } }));
    }
    await versions.append(versionOf(newId(), 4));
    const first = await versions.list({ accountId, recordId, limit: 2 });
    expect(first.items.map(({ version }) => version)).toEqual([10, 3]);
    expect(first.items[0]).not.toHaveProperty('state');
    expect(first.nextCursor).toBe('3');
    const second = await versions.list({ accountId, recordId, limit: 2, cursor: first.nextCursor });
    expect(second.items.map(({ version }) => version)).toEqual([2, 1]);
    expect(second.nextCursor).toBeNull();
    expect((await versions.list({ accountId: stranger.accountId, recordId, limit: 2 })).items).toEqual([]);
    for (const cursor of ['', '0', 'x', '1e3', '99999999999', newId()]) {
      expect(await versions.list({ accountId, recordId, limit: 2, cursor })).toEqual({
        items: [],
        nextCursor: null,
      });
    }
  });
});

describe('labels', () => {
  it('move to another version and go, each for itself', async () => {
    const { accountId } = account;
    const recordId = newId();
    await versions.append(versionOf(recordId, 1));
    await versions.append(versionOf(recordId, 2));
    expect(await versions.setLabel(accountId, recordId, 'production', 1)).toBe(true);
    expect(await versions.setLabel(accountId, recordId, 'beta', 2)).toBe(true);
    expect(await versions.setLabel(accountId, recordId, 'production', 2)).toBe(true);
    expect(await versions.labels(accountId, recordId)).toEqual([
      { label: 'beta', version: 2 },
      { label: 'production', version: 2 },
    ]);
    expect(await versions.setLabel(accountId, recordId, 'beta', null)).toBe(true);
    expect(await versions.setLabel(accountId, recordId, 'beta', null)).toBe(false);
    expect(await versions.labels(accountId, recordId)).toEqual([{ label: 'production', version: 2 }]);
  });

  it('point at versions that there are, of the account alone', async () => {
    const recordId = newId();
    await versions.append(versionOf(recordId, 1));
    expect(await versions.setLabel(account.accountId, recordId, 'production', 2)).toBe(false);
    expect(await versions.setLabel(stranger.accountId, recordId, 'production', 1)).toBe(false);
    expect(await versions.setLabel(account.accountId, recordId, 'production', 1)).toBe(true);
    expect(await versions.setLabel(stranger.accountId, recordId, 'production', null)).toBe(false);
    expect(await versions.labels(stranger.accountId, recordId)).toEqual([]);
    expect(await versions.labels(account.accountId, recordId)).toHaveLength(1);
  });

  it('never take the name that is implied', async () => {
    const recordId = newId();
    await versions.append(versionOf(recordId, 1));
    await expect(versions.setLabel(account.accountId, recordId, 'latest', 1)).rejects.toMatchObject({
      constraint: 'library_labels_label_check',
    });
  });
});
