import type { UsageRecord } from '../entities/usage-record.entity.js';
import { usageOf } from '../testing/usage-of.js';
import { newId } from '../new-id.js';
import { openStorage } from '../storage/open-storage.js';
import type { Storage } from '../storage/storage.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import type { UsageRecordsRepository } from './usage-records-repository.js';
import type { UsageGrouping } from './usage-sums.js';

let database: TestDatabase;
let storage: Storage;
let usageRecords: UsageRecordsRepository;
let accountId: string;

const AT = new Date('2026-11-22T12:00:00.000Z');

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  ({ usageRecords } = storage.repositories);
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});
beforeEach(() => {
  accountId = newId();
});

const usage = (change: Partial<UsageRecord> = {}) => usageOf(accountId, AT, change);

const later = (ms: number): Date => new Date(AT.getTime() + ms);

describe('usage in sums', () => {
  const [keyId, otherKeyId] = [newId(), newId()];
  const summarize = (groupBy: UsageGrouping, filter: object = {}) =>
    usageRecords.summarize({ accountId, groupBy, ...filter });

  beforeEach(() =>
    usageRecords.insertMany([
      usage({ keyId, at: new Date('2026-11-21T23:59:59.999Z') }),
      usage({ keyId, cost: 0, action: 'whoami', durationMs: 20 }),
      usage({ keyId: otherKeyId, outcome: 'permission_denied', status: 403, durationMs: 1 }),
    ]),
  );

  it('is by UTC day, with refused requests counted and their durations left out', async () => {
    expect(await summarize('day')).toEqual({
      requests: 3,
      groups: [
        { group: '2026-11-21', requests: 1, refused: 0, failed: 0, cost: 1, p50Ms: 12, p95Ms: 12 },
        { group: '2026-11-22', requests: 2, refused: 1, failed: 0, cost: 1, p50Ms: 20, p95Ms: 20 },
      ],
    });
  });

  it('has no durations for a group of which everything was refused', async () => {
    const { groups } = await summarize('key', { keyId: otherKeyId });
    expect(groups).toEqual([
      { group: otherKeyId, requests: 1, refused: 1, failed: 0, cost: 1, p50Ms: null, p95Ms: null },
    ]);
  });

  it('is by key and action, the larger group first', async () => {
    const byKey = await summarize('key');
    expect(byKey.groups.map(({ group, requests }) => [group, requests])).toEqual([
      [keyId, 2],
      [otherKeyId, 1],
    ]);
    const byAction = await summarize('action', { from: AT });
    expect(byAction.groups.map(({ group }) => group).sort()).toEqual(['get_prompt', 'whoami']);
  });

  it('is by connection, agent and outcome; those without one are a group', async () => {
    const [connectionId, agentId] = [newId(), newId()];
    await usageRecords.insertMany([
      usage({ connectionId, agentId, outcome: 'tool_error', action: 'x'.repeat(128) }),
      usage({ connectionId, outcome: 'input_required' }),
    ]);
    const sums = async (groupBy: UsageGrouping, filter: object = {}) =>
      (await summarize(groupBy, filter)).groups.map(({ group, requests, refused, failed }) => [
        group,
        requests,
        refused,
        failed,
      ]);
    expect(await sums('connection')).toEqual([
      [null, 3, 1, 0],
      [connectionId, 2, 0, 1],
    ]);
    expect(await sums('agent', { connectionId })).toContainEqual([agentId, 1, 0, 1]);
    expect((await sums('outcome', { connectionId })).sort()).toEqual([
      ['input_required', 1, 0, 0],
      ['tool_error', 1, 0, 1],
    ]);
  });

  it('has nothing of another account, and nothing for an id that can be none', async () => {
    const nothing = { requests: 0, groups: [] };
    expect(await usageRecords.summarize({ accountId: newId(), groupBy: 'day' })).toEqual(nothing);
    for (const id of [newId(), 'no id', '']) {
      expect(await summarize('day', { agentId: id })).toEqual(nothing);
    }
  });

  it('counts all requests where not every group is listed', async () => {
    await usageRecords.insertMany(
      Array.from({ length: 1_001 }, (_, index) => usage({ action: `tool-${index}` })),
    );
    const { requests, groups } = await summarize('action');
    expect([requests, groups.length]).toEqual([1_004, 1_000]);
  });

  it('tells durations that were measured: the least that half, or 95 of 100, did not exceed', async () => {
    const durations = Array.from({ length: 100 }, (_, index) => index + 1);
    const action = 'timed';
    await usageRecords.insertMany([
      ...durations.map((durationMs) => usage({ action, durationMs })),
      ...durations.map(() => usage({ action, durationMs: 0, outcome: 'quota_exceeded' })),
    ]);
    expect((await summarize('action', { action })).groups).toMatchObject([{ p50Ms: 50, p95Ms: 95 }]);
    await usageRecords.insertMany([usage({ action, durationMs: 1_000, outcome: 'upstream_failed' })]);
    expect((await summarize('action', { action })).groups).toMatchObject([{ p50Ms: 51, p95Ms: 96 }]);
  });
});

describe('usage over time', () => {
  const from = new Date('2026-11-20T00:00:00Z');
  const to = new Date('2026-11-23T00:00:00Z');
  const read = (request: object = {}) =>
    usageRecords.readSeries({ accountId, from, to, step: 'day', splitBy: null, ...request });

  it('is in UTC days and hours, from their first millisecond to their last', async () => {
    await usageRecords.insertMany(
      ['20T23:59:59.999', '21T00:00:00.000', '21T00:59:59.999', '21T01:00:00.000'].map((at) =>
        usage({ at: new Date(`2026-11-${at}Z`) }),
      ),
    );
    const pointsOf = async (step: string) =>
      (await read({ step })).points.map(({ at, requests }) => [at.toISOString(), requests]);
    expect(await pointsOf('day')).toEqual([
      ['2026-11-20T00:00:00.000Z', 1],
      ['2026-11-21T00:00:00.000Z', 3],
    ]);
    expect(await pointsOf('hour')).toEqual([
      ['2026-11-20T23:00:00.000Z', 1],
      ['2026-11-21T00:00:00.000Z', 2],
      ['2026-11-21T01:00:00.000Z', 1],
    ]);
  });

  it('is in UTC whatever the time zone of the session', async () => {
    await usageRecords.insertMany([usage({ at: new Date('2026-11-21T00:30:00Z') })]);
    await storage.dataSource.transaction(async (manager) => {
      await manager.query(`set local time zone 'Asia/Kathmandu'`);
      const { makeRepositories } = await import('./repositories.js');
      const { points } = await makeRepositories(manager).usageRecords.readSeries({
        accountId,
        from,
        to,
        step: 'day',
        splitBy: null,
      });
      expect(points).toMatchObject([{ at: new Date('2026-11-21T00:00:00Z') }]);
    });
  });

  it('takes its start in and leaves its end out', async () => {
    await usageRecords.insertMany([usage({ at: from }), usage({ at: to }), usage({ at: later(0) })]);
    expect((await read()).groups).toMatchObject([{ group: null, isOther: false, requests: 2 }]);
  });

  it.each([null, 'connection'] as const)(
    'times requests that have no group, split by %p',
    async (splitBy) => {
      await usageRecords.insertMany([usage({ durationMs: 7 }), usage({ durationMs: 9 })]);
      expect((await read({ splitBy })).groups).toMatchObject([{ group: null, p50Ms: 7, p95Ms: 9 }]);
    },
  );

  it('tells apart the ten largest groups, and has the rest as one', async () => {
    const sizes = [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    await usageRecords.insertMany(
      sizes.flatMap((size, index) =>
        Array.from({ length: size }, () =>
          usage({ action: `action-${String(index).padStart(2, '0')}`, durationMs: size }),
        ),
      ),
    );
    const { groups, points } = await read({ splitBy: 'action' });
    expect(groups.map(({ group, requests }) => [group, requests])).toEqual([
      ...sizes
        .slice(2)
        .map((size, index) => [`action-${String(index + 2).padStart(2, '0')}`, size])
        .reverse(),
      [null, 2],
    ]);
    expect(groups.map(({ isOther }) => isOther)).toEqual([...Array(10).fill(false), true]);
    expect(groups.at(-1)).toMatchObject({ p50Ms: 1, p95Ms: 1 });
    expect(groups[0]).toMatchObject({ p50Ms: 11, p95Ms: 11 });
    expect(points).toHaveLength(11);
  });

  it('tells requests without a connection from those of connections that are not told apart', async () => {
    const connections = Array.from({ length: 10 }, () => newId());
    await usageRecords.insertMany([
      ...connections.map((connectionId) => usage({ connectionId, durationMs: 5 })),
      usage({ durationMs: 7 }),
      usage({ durationMs: 7, outcome: 'unavailable' }),
    ]);
    const { groups, points } = await read({ splitBy: 'connection' });
    expect(groups[0]).toEqual({
      group: null,
      isOther: false,
      requests: 2,
      refused: 0,
      failed: 1,
      cost: 2,
      p50Ms: 7,
      p95Ms: 7,
    });
    expect(groups.at(-1)).toMatchObject({ group: null, isOther: true, requests: 1, p50Ms: 5 });
    expect(points.filter(({ group }) => group === null)).toHaveLength(2);
  });

  it('is empty without requests, for another account, and for an id that can be none', async () => {
    const empty = { groups: [], points: [] };
    expect(await read()).toEqual(empty);
    await usageRecords.insertMany([usage()]);
    expect(await read({ accountId: newId() })).toEqual(empty);
    expect(await read({ keyId: 'no id' })).toEqual(empty);
  });
});

describe('usage one by one', () => {
  const list = async (filter: object) =>
    (await usageRecords.list({ accountId, limit: 10, ...filter })).items.map(({ action }) => action).sort();

  it('is found by everything that a record holds', async () => {
    const [keyId, memberId, connectionId, agentId] = [newId(), newId(), newId(), newId()];
    await usageRecords.insertMany([
      usage({ action: 'a', keyId, outcome: 'ok' }),
      usage({ action: 'b', memberId, outcome: 'permission_denied' }),
      usage({ action: 'c', connectionId, outcome: 'tool_error', surface: 'mcp' }),
      usage({ action: 'd', agentId, outcome: '503', requestId: 'req-1' }),
      usage({ action: 'e', outcome: 'confirmation_required', at: later(1) }),
    ]);
    expect(await list({ keyId })).toEqual(['a']);
    expect(await list({ memberId })).toEqual(['b']);
    expect(await list({ connectionId })).toEqual(['c']);
    expect(await list({ agentId })).toEqual(['d']);
    expect(await list({ action: 'e' })).toEqual(['e']);
    expect(await list({ surface: 'mcp' })).toEqual(['c']);
    expect(await list({ requestId: 'req-1' })).toEqual(['d']);
    expect(await list({ outcome: 'tool_error' })).toEqual(['c']);
    expect(await list({ outcomeKind: 'ok' })).toEqual(['a', 'e']);
    expect(await list({ outcomeKind: 'refused' })).toEqual(['b']);
    expect(await list({ outcomeKind: 'failed' })).toEqual(['c', 'd']);
    expect(await list({ from: later(1) })).toEqual(['e']);
    expect(await list({ to: later(1), outcomeKind: 'ok' })).toEqual(['a']);
    expect(await list({ connectionId, outcome: 'ok' })).toEqual([]);
    for (const none of [newId(), 'no id', '']) expect(await list({ connectionId: none })).toEqual([]);
  });

  it('is listed newest first, all of it once, whatever comes in between', async () => {
    const ats = [3, 1, 1, 1, 2].map(later);
    await usageRecords.insertMany(ats.map((at) => usage({ at })));
    const seen: UsageRecord[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof usageRecords.list>> = await usageRecords.list({
        accountId,
        limit: 2,
        cursor,
      });
      seen.push(...page.items);
      cursor = page.nextCursor;
      await usageRecords.insertMany([usage({ at: later(4) })]);
    } while (cursor !== null);
    expect(seen.map(({ at }) => at.getTime() - AT.getTime())).toEqual([3, 2, 1, 1, 1]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5);
  });

  it('is an empty page after a cursor that is none', async () => {
    await usageRecords.insertMany([usage()]);
    for (const cursor of ['', 'x', newId(), `9_${'x'.repeat(36)}`, `_${newId()}`]) {
      expect(await usageRecords.list({ accountId, limit: 1, cursor })).toEqual({
        items: [],
        nextCursor: null,
      });
    }
  });

  it('is counted up to a bound, and not beyond', async () => {
    await usageRecords.insertMany([usage(), usage(), usage({ outcome: 'conflict' })]);
    expect(await usageRecords.count({ accountId }, 4)).toBe(3);
    expect(await usageRecords.count({ accountId }, 2)).toBe(2);
    expect(await usageRecords.count({ accountId, outcomeKind: 'refused' }, 4)).toBe(1);
    expect(await usageRecords.count({ accountId: newId() }, 4)).toBe(0);
    expect(await usageRecords.count({ accountId, keyId: 'no id' }, 4)).toBe(0);
  });

  it('is removed oldest first, some at a time', async () => {
    await storage.pool.query('delete from paretostudio.usage_records');
    await usageRecords.insertMany([usage(), usage(), usage({ at: later(-1) })]);
    expect(await usageRecords.deleteBefore(later(1), 2)).toBe(2);
    expect(await usageRecords.deleteBefore(later(1), 2)).toBe(1);
  });
});
