import { newId, type UsageRecord } from '@paretostudio/entities';
import fc from 'fast-check';
import type { Caller } from '../core/caller.js';
import { codeOf, openTestStudio, type TestStudio } from '../testing/test-studio.js';
import { USAGE_EXPORT_ROWS_MAX } from './plan-usage-export.js';
import type { UsageCountsView } from './usage-counts.view.js';
import type { UsageRecordPage } from './usage-record-page.view.js';
import type { UsageRecordView } from './usage-record.view.js';
import type { UsageSeriesGroupView } from './usage-series-group.view.js';
import type { UsageSeriesView } from './usage-series.view.js';

let studio: TestStudio;
let founder: Caller;
beforeAll(async () => {
  studio = await openTestStudio();
});
beforeEach(async () => {
  founder = await studio.founder();
});
afterAll(() => studio.close());

const SPAN = { from: '2026-03-01T00:00:00Z', to: '2026-03-03T00:00:00Z' };

const record = (caller: Caller, at: string, change: Partial<UsageRecord> = {}): UsageRecord => ({
  id: newId(),
  at: new Date(at),
  accountId: caller.accountId,
  keyId: caller.keyId,
  memberId: caller.memberId,
  surface: 'rest',
  action: 'get_prompt',
  connectionId: null,
  agentId: null,
  outcome: 'ok',
  status: 200,
  cost: 1,
  durationMs: 3,
  requestId: null,
  clientName: null,
  clientVersion: null,
  protocolEra: null,
  ...change,
});
const insert = (records: readonly UsageRecord[]) =>
  studio.storage.repositories.usageRecords.insertMany(records);

describe('get_usage', () => {
  it('tells what was refused from what failed; a tool that asked did neither', async () => {
    const [connectionId, agentId] = [newId(), newId()];
    const at = '2026-03-01T00:00:00Z';
    const through = { connectionId, agentId, action: 'search' };
    await insert([
      record(founder, at, { ...through, outcome: 'tool_error' }),
      record(founder, at, { ...through, outcome: 'input_required' }),
      record(founder, at, { connectionId, outcome: 'permission_denied' }),
      record(founder, at, { connectionId, outcome: 'upstream_failed' }),
      record(founder, at),
    ]);
    const groups = async (input: object) =>
      (await studio.get('get_usage', founder, { ...SPAN, ...input })).groups;
    expect(await groups({ groupBy: 'connection' })).toMatchObject([
      { group: connectionId, requests: 4, refused: 1, failed: 2 },
      { group: null, requests: 1, refused: 0, failed: 0 },
    ]);
    expect(await groups({ groupBy: 'agent', connectionId })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ group: agentId, requests: 2, refused: 0, failed: 1 }),
        expect.objectContaining({ group: null, requests: 2, refused: 1, failed: 1 }),
      ]),
    );
    expect(await groups({ groupBy: 'outcome', outcomeKind: 'failed' })).toEqual([
      { group: 'tool_error', requests: 1, refused: 0, failed: 1, cost: 1, p50Ms: 3, p95Ms: 3 },
      { group: 'upstream_failed', requests: 1, refused: 0, failed: 1, cost: 1, p50Ms: 3, p95Ms: 3 },
    ]);
  });

  it('sums up the own account’s requests in the span, by day, key or action', async () => {
    const stranger = await studio.founder();
    await insert([
      record(founder, '2026-03-01T00:00:00Z'),
      record(founder, '2026-03-01T23:59:59Z', { outcome: 'permission_denied', action: 'delete_agent' }),
      record(founder, '2026-03-02T00:00:00Z'),
      record(founder, '2026-03-03T00:00:00Z'),
      record(stranger, '2026-03-01T12:00:00Z'),
    ]);
    expect(await studio.get('get_usage', founder, SPAN)).toMatchObject({
      requests: 3,
      groups: [
        { group: '2026-03-01', requests: 2, refused: 1 },
        { group: '2026-03-02', requests: 1, refused: 0 },
      ],
      quotas: [{ meter: 'requests', limit: 50, used: 0 }, { meter: 'burst' }],
    });
    expect((await studio.get('get_usage', founder, { ...SPAN, groupBy: 'key' })).groups).toMatchObject([
      { group: null },
    ]);
    const byAction = await studio.get('get_usage', founder, { ...SPAN, groupBy: 'action' });
    expect(byAction.groups.map(({ group }) => group)).toEqual(['get_prompt', 'delete_agent']);
  });

  it('counts a call that waits for a person’s confirmation as neither refused nor failed', async () => {
    await insert([
      record(founder, '2026-03-01T00:00:00Z', { outcome: 'confirmation_required' }),
      record(founder, '2026-03-01T00:00:01Z', { outcome: 'confirmation_declined' }),
    ]);
    expect(await studio.get('get_usage', founder, SPAN)).toMatchObject({
      groups: [{ requests: 2, refused: 1, failed: 0 }],
    });
  });

  it('refuses a span that is empty or longer than a leap year', async () => {
    const to = '2026-03-01T00:00:00Z';
    expect(codeOf(await studio.call('get_usage', founder, { from: to, to }))).toBe('invalid_request');
    expect(codeOf(await studio.call('get_usage', founder, { from: '2025-02-28T00:00:00Z', to }))).toBeNull();
    expect(codeOf(await studio.call('get_usage', founder, { from: '2025-02-27T23:59:59Z', to }))).toBe(
      'invalid_request',
    );
  });
});

describe('get_usage_series', () => {
  it('is of 30 days, or of one by the hour, where nothing else is said', async () => {
    const to = '2026-03-01T00:00:00Z';
    const from = async (step: string) => (await studio.get('get_usage_series', founder, { to, step })).from;
    expect(await from('day')).toBe('2026-01-30T00:00:00.000Z');
    expect(await from('hour')).toBe('2026-02-28T00:00:00.000Z');
  });

  it.each([
    ['hour', '2026-03-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
    ['day', '2025-03-14T00:00:00.000Z', '2025-03-13T23:59:59.999Z'],
  ])('takes a span by the %s as long as may be, and none that is longer', async (step, least, beyond) => {
    const to = '2026-03-15T00:00:00Z';
    const code = async (from: string) =>
      codeOf(await studio.call('get_usage_series', founder, { from, to, step }));
    expect([await code(least), await code(beyond)]).toEqual([null, 'invalid_request']);
  });

  it('refuses a step or a split that there is not, and a member as a condition', async () => {
    for (const input of [
      { step: 'minute' },
      { splitBy: 'day' },
      { splitBy: 'member' },
      { memberId: newId() },
    ]) {
      expect(codeOf(await studio.call('get_usage_series', founder, input))).toBe('invalid_request');
    }
  });

  it('shows names as they are, whatever a server calls its tools', async () => {
    const names = ['<img src=x onerror=alert(1)>', '\u202egnp.exe', '😀'.repeat(64), `x' or '1'='1`];
    await insert(names.map((action) => record(founder, SPAN.from, { action })));
    const { groups } = await studio.get('get_usage_series', founder, { ...SPAN, splitBy: 'action' });
    expect(groups.map(({ group }) => group).sort()).toEqual([...names].sort());
    for (const action of names) {
      expect(await studio.get('get_usage_series', founder, { ...SPAN, action })).toMatchObject({
        groups: [{ requests: 1 }],
      });
    }
  });
});

describe('plan_usage_export', () => {
  it('tells how many requests match', async () => {
    await insert([
      record(founder, SPAN.from, { requestId: 'r-1' }),
      record(founder, SPAN.from),
      record(founder, SPAN.to),
    ]);
    const rows = async (input: object) => (await studio.get('plan_usage_export', founder, input)).rows;
    expect([await rows({}), await rows(SPAN), await rows({ requestId: 'r-1' })]).toEqual([3, 2, 1]);
  });

  it('takes as many as may be in one file, and refuses one more', async () => {
    const fill = (count: number) =>
      studio.storage.pool.query(
        `insert into paretostudio.usage_records
           (account_id, id, at, surface, action, outcome, status, cost, duration_ms)
         select $1, gen_random_uuid(), '2026-03-01', 'rest', 'get_prompt', 'ok', 200, 1, 1
         from generate_series(1, $2::int)`,
        [founder.accountId, count],
      );
    await fill(USAGE_EXPORT_ROWS_MAX);
    expect(await studio.get('plan_usage_export', founder)).toEqual({ rows: USAGE_EXPORT_ROWS_MAX });
    await fill(1);
    expect(await studio.call('plan_usage_export', founder, {})).toEqual({
      ok: false,
      refusal: {
        code: 'invalid_request',
        detail: expect.stringContaining('more than 100,000 requests match'),
        fields: [expect.objectContaining({ path: 'from' })],
      },
    });
    const narrowed = { to: '2026-02-28T00:00:00Z' };
    expect(await studio.get('plan_usage_export', founder, narrowed)).toEqual({ rows: 0 });
  });
});

describe('who sees which requests', () => {
  it('is an editor the own ones alone, an admin everybody’s, and nobody those of another account', async () => {
    const team = await studio.founder('team');
    const editor = await studio.member(team, 'editor');
    const admin = await studio.member(team, 'admin');
    const stranger = await studio.founder();
    await insert([record(team, SPAN.from), record(editor, SPAN.from)]);
    const seenBy = async (caller: Caller, input: object = {}) => {
      const asked = { ...SPAN, ...input };
      const { requests } = await studio.get('get_usage', caller, asked);
      const { groups, points } = await studio.get('get_usage_series', caller, asked);
      const { items } = await studio.get('list_usage_records', caller, asked);
      const { rows } = await studio.get('plan_usage_export', caller, asked);
      return [requests, groups[0]?.requests ?? 0, points[0]?.requests ?? 0, items.length, rows];
    };
    expect(await seenBy(team)).toEqual([2, 2, 2, 2, 2]);
    expect(await seenBy(admin)).toEqual([2, 2, 2, 2, 2]);
    expect(await seenBy(editor)).toEqual([1, 1, 1, 1, 1]);
    expect(await seenBy(stranger)).toEqual([0, 0, 0, 0, 0]);
    const { items } = await studio.get('list_usage_records', editor, SPAN);
    expect(items).toMatchObject([{ memberId: editor.memberId }]);
  });

  it('is not widened by naming a key of somebody else', async () => {
    const team = await studio.founder('team');
    const editor = await studio.member(team, 'editor');
    const keyId = newId();
    await insert([record(team, SPAN.from, { keyId })]);
    expect((await studio.get('list_usage_records', team, { keyId })).items).toHaveLength(1);
    expect((await studio.get('list_usage_records', editor, { keyId })).items).toEqual([]);
    expect((await studio.get('get_usage_series', editor, { ...SPAN, keyId })).groups).toEqual([]);
  });

  it('is nobody without the right to see usage', async () => {
    const { key } = await studio.key(founder, { permissions: { self: ['get_prompt'] } });
    const caller = await studio.admit(key);
    for (const name of [
      'get_usage',
      'get_usage_series',
      'list_usage_records',
      'plan_usage_export',
    ] as const) {
      expect([name, codeOf(await studio.call(name, caller, {}))]).toEqual([name, 'permission_denied']);
    }
  });
});

describe('usage in sums, over time and one by one', () => {
  const FROM_MS = Date.parse(SPAN.from);
  const HOUR_MS = 3_600_000;
  const KEYS = Array.from({ length: 13 }, () => newId());
  const OUTCOMES = ['ok', 'input_required', 'tool_error', 'upstream_failed', 'quota_exceeded', '404', '500'];
  const aRecord = fc.record({
    atMs: fc.integer({ min: FROM_MS - HOUR_MS, max: FROM_MS + 49 * HOUR_MS }),
    keyId: fc.constantFrom(null, ...KEYS),
    action: fc.constantFrom('a', 'b', 'search', 'c'),
    outcome: fc.constantFrom(...OUTCOMES),
    surface: fc.constantFrom('rest' as const, 'mcp' as const),
    durationMs: fc.integer({ min: 0, max: 50 }),
  });
  const conditions = fc.record(
    {
      keyId: fc.constantFrom(...KEYS),
      action: fc.constantFrom('a', 'search', 'none'),
      outcome: fc.constantFrom('ok', '404'),
      outcomeKind: fc.constantFrom('ok', 'refused', 'failed'),
      surface: fc.constantFrom('rest', 'mcp'),
    },
    { requiredKeys: [] },
  );

  it('are the same requests, whatever is looked for', async () => {
    const views = fc.record({
      step: fc.constantFrom('hour' as const, 'day' as const),
      splitBy: fc.constantFrom(undefined, 'key', 'action', 'connection', 'agent', 'outcome'),
      groupBy: fc.constantFrom('day', 'key', 'action', 'connection', 'agent', 'outcome'),
    });
    const records = fc.array(aRecord, { maxLength: 90 });
    await fc.assert(
      fc.asyncProperty(records, conditions, views, async (made, filter, { step, splitBy, groupBy }) => {
        const caller = await studio.founder();
        await insert(made.map(({ atMs, ...rest }) => record(caller, new Date(atMs).toISOString(), rest)));
        const asked = { ...SPAN, ...filter };
        const items = await allRecords(caller, asked);
        const usage = await studio.get('get_usage', caller, { ...asked, groupBy });
        const series = await studio.get('get_usage_series', caller, { ...asked, step, splitBy });
        const expected = countsOf(items);
        expect(usage.requests).toBe(expected.requests);
        expect(sumOf(usage.groups)).toEqual(expected);
        expect(sumOf(series.groups)).toEqual(expected);
        expect(sumOf(series.points)).toEqual(expected);
        for (const group of series.groups) expect(sumOf(pointsOf(series, group))).toEqual(sumOf([group]));
        expect(series.groups.length).toBeLessThanOrEqual(11);
      }),
      { numRuns: 40 },
    );
  });

  async function allRecords(caller: Caller, input: object) {
    const items: UsageRecordView[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const asked = { ...input, limit: 20, ...(cursor === undefined ? {} : { cursor }) };
      const page: UsageRecordPage = await studio.get('list_usage_records', caller, asked);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }
});

function countsOf(items: readonly UsageRecordView[]): UsageCountsView {
  const of = (kind: string) => items.filter(({ outcomeKind }) => outcomeKind === kind).length;
  const cost = items.reduce((sum, item) => sum + item.cost, 0);
  return { requests: items.length, refused: of('refused'), failed: of('failed'), cost };
}

function sumOf(counts: readonly UsageCountsView[]): UsageCountsView {
  const sum = { requests: 0, refused: 0, failed: 0, cost: 0 };
  for (const { requests, refused, failed, cost } of counts) {
    sum.requests += requests;
    sum.refused += refused;
    sum.failed += failed;
    sum.cost += cost;
  }
  return sum;
}

function pointsOf(series: UsageSeriesView, { group, isOther }: UsageSeriesGroupView) {
  return series.points.filter((point) => point.group === group && point.isOther === isOther);
}
