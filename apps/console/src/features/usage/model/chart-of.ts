import type { Series, Split } from '../data/usage-queries.js';
import { startOf, stepMs } from './span.js';
import type { OutcomeKind, UsageFilter } from './usage-filter.js';

/** How a part of the bars is filled: by its rank, or by what it means. */
export type Look = number | OutcomeKind | 'other';

/** A part of the bars: requests that belong together. */
export interface ChartPart {
  /** Its name in the `values` of each {@link ChartBucket}. */
  readonly key: string;
  readonly look: Look;
  /** The kind of end that it holds, where bars are not split by anything else; else null. */
  readonly kind: OutcomeKind | null;
  /** As the server names it; null for requests without one. */
  readonly group: string | null;
  readonly isOther: boolean;
  /** Requests of all bars. */
  readonly requests: number;
}

/** A bar. */
export interface ChartBucket {
  readonly at: Date;
  /** Exclusive. */
  readonly until: Date;
  readonly values: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly refused: number;
  readonly failed: number;
}

/** Bars, and what they are made of. */
export interface Chart {
  readonly step: Series['step'];
  readonly splitBy: Split | null;
  readonly parts: readonly ChartPart[];
  readonly buckets: readonly ChartBucket[];
}

const NONE = { requests: 0, refused: 0, failed: 0 };
type Point = Series['points'][number];

/** Makes bars of a series: one for each UTC hour or day of its span, also for those without requests. */
export function chartOf(series: Series): Chart {
  const { step, splitBy } = series;
  const parts = splitBy === null ? kindParts(series) : groupParts(series);
  const pointsByTime = new Map<number, Point[]>();
  for (const point of series.points) {
    const time = Date.parse(point.at);
    pointsByTime.set(time, [...(pointsByTime.get(time) ?? []), point]);
  }
  const buckets: ChartBucket[] = [];
  const end = Date.parse(series.to);
  for (let time = startOf(step, new Date(series.from)).getTime(); time < end; time += stepMs(step)) {
    buckets.push(bucketOf(time, step, parts, pointsByTime.get(time) ?? []));
  }
  return { step, splitBy, parts, buckets };
}

function bucketOf(
  time: number,
  step: Series['step'],
  parts: readonly ChartPart[],
  points: readonly Point[],
): ChartBucket {
  const sums = points.reduce(
    (sum, { requests, refused, failed }) => ({
      requests: sum.requests + requests,
      refused: sum.refused + refused,
      failed: sum.failed + failed,
    }),
    NONE,
  );
  const values = Object.fromEntries(parts.map((part) => [part.key, valueOf(part, points, sums)]));
  return { at: new Date(time), until: new Date(time + stepMs(step)), values, ...sums };
}

function valueOf({ kind, group, isOther }: ChartPart, points: readonly Point[], sums: typeof NONE): number {
  if (kind === 'ok') return sums.requests - sums.refused - sums.failed;
  if (kind !== null) return sums[kind];
  return points.find((point) => point.isOther === isOther && point.group === group)?.requests ?? 0;
}

function kindParts({ groups }: Series): ChartPart[] {
  const total = (name: keyof typeof NONE) => groups.reduce((sum, group) => sum + group[name], 0);
  const requests = {
    ok: total('requests') - total('refused') - total('failed'),
    refused: total('refused'),
    failed: total('failed'),
  };
  return (['ok', 'refused', 'failed'] as const).map((kind) => ({
    key: kind,
    look: kind,
    kind,
    group: null,
    isOther: false,
    requests: requests[kind],
  }));
}

function groupParts({ groups }: Series): ChartPart[] {
  return groups.map(({ group, isOther, requests }, rank) => ({
    key: `part${rank}`,
    look: isOther ? 'other' : rank,
    kind: null,
    group,
    isOther,
    requests,
  }));
}

const CONDITIONS = {
  key: 'keyId',
  action: 'action',
  connection: 'connectionId',
  agent: 'agentId',
  outcome: 'outcome',
} as const satisfies Record<Split, keyof UsageFilter>;

/** The condition on records that holds for a group alone; null where there is none, as for requests without a key. */
export function conditionOf(
  splitBy: Split,
  group: string | null,
): Partial<Record<keyof UsageFilter, string>> | null {
  return group === null ? null : { [CONDITIONS[splitBy]]: group };
}

/** The condition on records that holds for a part of the bars alone; null where there is none. */
export function conditionOfPart(
  splitBy: Split | null,
  { kind, group, isOther }: ChartPart,
): Partial<Record<keyof UsageFilter, string>> | null {
  if (kind !== null) return { outcomeKind: kind };
  return splitBy === null || isOther ? null : conditionOf(splitBy, group);
}
