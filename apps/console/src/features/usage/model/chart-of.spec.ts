import type { Series } from '../data/usage-queries.js';
import { chartOf, conditionOfPart } from './chart-of.js';

const counts = (requests: number, refused = 0, failed = 0) => ({
  ...{ requests, refused, failed },
  cost: requests,
});
const timings = { p50Ms: 1, p95Ms: 2 };
const series = (facts: Partial<Series>): Series => ({
  from: '2026-11-20T00:00:00.000Z',
  to: '2026-11-22T09:30:00.000Z',
  step: 'day',
  splitBy: null,
  groups: [],
  points: [],
  ...facts,
});

describe('chartOf', () => {
  it('has a bar for every UTC day of the span, the running one too, and for days without requests', () => {
    const at = '2026-11-21T00:00:00.000Z';
    const { buckets } = chartOf(
      series({
        groups: [{ group: null, isOther: false, ...counts(10, 3, 2), ...timings }],
        points: [{ at, group: null, isOther: false, ...counts(10, 3, 2) }],
      }),
    );
    expect(buckets.map((bucket) => [bucket.at.toISOString().slice(0, 10), bucket.values])).toEqual([
      ['2026-11-20', { ok: 0, refused: 0, failed: 0 }],
      ['2026-11-21', { ok: 5, refused: 3, failed: 2 }],
      ['2026-11-22', { ok: 0, refused: 0, failed: 0 }],
    ]);
  });

  it('begins with the whole hour in which a custom span begins, and ends before its exclusive end', () => {
    const span = { from: '2026-11-20T10:20:00.000Z', to: '2026-11-20T12:00:00.000Z', step: 'hour' } as const;
    expect(chartOf(series(span)).buckets.map(({ at }) => at.toISOString())).toEqual([
      '2026-11-20T10:00:00.000Z',
      '2026-11-20T11:00:00.000Z',
    ]);
  });

  it('tells groups apart, those without a name and all others too, and loses no request', () => {
    const at = '2026-11-21T00:00:00.000Z';
    const groups = [
      { group: 'a', isOther: false, ...counts(5), ...timings },
      { group: null, isOther: false, ...counts(3), ...timings },
      { group: null, isOther: true, ...counts(2), ...timings },
    ];
    const points = groups.map(({ group, isOther, requests }) => ({
      at,
      group,
      isOther,
      ...counts(requests),
    }));
    const chart = chartOf(series({ splitBy: 'connection', groups, points }));
    expect(chart.buckets[1]).toMatchObject({ requests: 10, values: { part0: 5, part1: 3, part2: 2 } });
    expect(chart.parts.map((part) => conditionOfPart('connection', part))).toEqual([
      { connectionId: 'a' },
      null,
      null,
    ]);
    expect(chart.parts.map(({ look }) => look)).toEqual([0, 1, 'other']);
  });
});
