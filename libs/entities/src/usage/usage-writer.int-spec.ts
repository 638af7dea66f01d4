import { KeySightingsRepository } from '../repositories/key-sightings-repository.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, seedAccount, seedKey, type TestDatabase } from '../testing/index.js';
import type { NewUsageRecord } from './usage-writer.js';

const { jest } = import.meta;

let database: TestDatabase;
let storage: Storage;
let accountId: string;
let keyId: string;

const AT = new Date('2026-11-22T12:00:00.000Z');

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  storage = await openStorage({ url: database.url });
  const account = await seedAccount(storage);
  accountId = account.accountId;
  ({ keyId } = await seedKey(storage, account));
});
afterEach(() => storage.close());

function usage(change: Partial<NewUsageRecord> = {}): NewUsageRecord {
  return {
    at: AT,
    accountId,
    keyId,
    surface: 'rest',
    action: 'get_prompt',
    outcome: 'ok',
    status: 200,
    cost: 1,
    durationMs: 12,
    address: '192.0.2.7',
    ...change,
  };
}

async function countRecords(): Promise<number> {
  const { rows } = await storage.pool.query(
    'select count(*)::int as count from paretostudio.usage_records where account_id = $1',
    [accountId],
  );
  return rows[0].count;
}

function writer(options = {}) {
  return storage.usageWriter({ intervalMs: 3_600_000, ...options });
}

function lastUseOf(id: string) {
  return storage.repositories.apiKeys.findById(accountId, id);
}

describe('the usage writer', () => {
  it('writes everything that waits when storage is closed', async () => {
    const usages = writer({ batchLengthMax: 100 });
    for (let index = 0; index < 250; index += 1) {
      usages.record(usage());
    }
    await storage.close();
    storage = await openStorage({ url: database.url });
    expect([await countRecords(), usages.droppedCount, usages.queueLength]).toEqual([250, 0, 0]);
  });

  it('writes with a flush what came in after the one that is under way began', async () => {
    const usages = writer();
    usages.record(usage());
    const underWay = usages.flush();
    usages.record(usage());
    await usages.flush();
    expect([await countRecords(), usages.queueLength]).toEqual([2, 0]);
    await underWay;
  });

  it('drops and counts what is above its bound, and never throws', async () => {
    const usages = writer({ queueLengthMax: 10 });
    for (let index = 0; index < 25; index += 1) {
      usages.record(usage());
    }
    await usages.flush();
    expect([await countRecords(), usages.droppedCount]).toEqual([10, 15]);
  });

  it('drops the record that the database refuses, and no other of its batch', async () => {
    const usages = writer();
    usages.record(usage());
    usages.record(usage({ accountId: 'no id' }));
    usages.record(usage());
    await usages.flush();
    expect([await countRecords(), usages.droppedCount]).toEqual([2, 1]);
  });

  it('keeps texts within their bounds and without what cannot be stored', async () => {
    const usages = writer();
    usages.record(usage({ action: 'a\0'.padEnd(200, 'x'), requestId: 'r'.repeat(500), durationMs: 1.6 }));
    await usages.flush();
    const { items } = await storage.repositories.usageRecords.list({ accountId, limit: 1 });
    expect(items[0]).toMatchObject({
      action: `a\uFFFD${'x'.repeat(126)}`,
      requestId: 'r'.repeat(128),
      durationMs: 2,
    });
  });

  it('keeps what an MCP client told of itself, within bounds', async () => {
    const usages = writer();
    usages.record(
      usage({
        clientName: `c\0${'\u{1F600}'.repeat(200)}`,
        clientVersion: '1'.repeat(500),
        protocolEra: 'modern',
        surface: 'mcp',
      }),
    );
    usages.record(usage());
    await usages.flush();
    const { items } = await storage.repositories.usageRecords.list({ accountId, limit: 2 });
    const [rest, mcp] = [...items].sort((a, b) => (a.surface < b.surface ? 1 : -1));
    expect(rest).toMatchObject({ clientName: null, clientVersion: null, protocolEra: null });
    expect(mcp).toMatchObject({
      clientName: `c\uFFFD${'\u{1F600}'.repeat(63)}`,
      clientVersion: '1'.repeat(64),
      protocolEra: 'modern',
    });
  });

  it('keeps what an outage held up, and writes it once', async () => {
    const usages = writer();
    usages.record(usage());
    const clients = await Promise.all(Array.from({ length: 10 }, () => storage.pool.connect()));
    storage.pool.options.connectionTimeoutMillis = 50;
    await usages.flush();
    expect(usages.queueLength).toBe(1);
    clients.forEach((client) => client.release());
    await usages.flush();
    await usages.flush();
    expect([await countRecords(), usages.queueLength, usages.droppedCount]).toEqual([1, 0, 0]);
  });

  it('notes the last use of a key at most once a minute, and never goes back', async () => {
    const usages = writer();
    const later = (ms: number) => new Date(AT.getTime() + ms);
    usages.record(usage());
    await usages.flush();
    expect(await lastUseOf(keyId)).toMatchObject({ lastUsedAt: AT, lastUsedAddress: '192.0.2.7' });
    usages.record(usage({ at: later(59_999) }));
    await usages.flush();
    expect((await lastUseOf(keyId))?.lastUsedAt).toEqual(AT);
    usages.record(usage({ at: later(60_000) }));
    await usages.flush();
    expect((await lastUseOf(keyId))?.lastUsedAt).toEqual(later(60_000));
    await storage.repositories.apiKeys.touchLastUsed([{ keyId, at: AT, address: null }]);
    expect((await lastUseOf(keyId))?.lastUsedAt).toEqual(later(60_000));
  });

  it('notes the last use of a key that somebody held with the next flush, though it is not used again', async () => {
    const usages = writer();
    const holder = await storage.pool.connect();
    await holder.query('begin');
    await holder.query('select from paretostudio.api_keys where id = $1 for no key update', [keyId]);
    usages.record(usage());
    await usages.flush();
    expect((await lastUseOf(keyId))?.lastUsedAt).toBeNull();
    await holder.query('rollback');
    holder.release();
    await usages.flush();
    expect(await lastUseOf(keyId)).toMatchObject({ lastUsedAt: AT, lastUsedAddress: '192.0.2.7' });
  });

  it('notes what a key was seen with, in one statement a flush, and the same no sooner than a day later', async () => {
    const usages = writer();
    const notes = jest.spyOn(KeySightingsRepository.prototype, 'note');
    const seen = async () =>
      (await storage.repositories.keySightings.listByKey(accountId, keyId)).map(
        ({ kind, value, lastSeenAt }) => [`${kind} ${value}`, lastSeenAt],
      );
    const later = new Date(AT.getTime() + 86_400_000);
    for (let index = 0; index < 1_200; index += 1) usages.record(usage({ clientName: 'c\0lient' }));
    await usages.flush();
    expect(await seen()).toEqual([
      ['action self get_prompt', AT],
      ['client c\uFFFDlient', AT],
      ['network 192.0.2.0/24', AT],
    ]);
    expect(notes.mock.calls.map(([sightings]) => sightings.length)).toEqual([3]);
    usages.record(usage({ at: new Date(later.getTime() - 1) }));
    await usages.flush();
    usages.record(usage({ at: later, address: null }));
    await usages.flush();
    expect(notes.mock.calls.map(([sightings]) => sightings.length)).toEqual([3, 0, 1]);
    expect(await seen()).toContainEqual(['action self get_prompt', later]);
    notes.mockRestore();
  });

  it('notes what an outage kept from being noted with the next use, and never throws', async () => {
    const usages = writer();
    const note = jest.spyOn(KeySightingsRepository.prototype, 'note');
    note.mockRejectedValueOnce(new Error('the database is away'));
    usages.record(usage());
    await usages.flush();
    expect(await storage.repositories.keySightings.listByKey(accountId, keyId)).toEqual([]);
    usages.record(usage({ at: new Date(AT.getTime() + 1) }));
    await usages.flush();
    expect(await storage.repositories.keySightings.listByKey(accountId, keyId)).toHaveLength(2);
    note.mockRestore();
  });

  it('does not wait for a key that somebody holds', async () => {
    const client = await storage.pool.connect();
    await client.query('begin');
    await client.query('select from paretostudio.api_keys where id = $1 for update', [keyId]);
    const usages = writer();
    usages.record(usage());
    await usages.flush();
    await client.query('rollback');
    client.release();
    expect(await countRecords()).toBe(1);
    expect((await lastUseOf(keyId))?.lastUsedAt).toBeNull();
  });
});
