import type { EntityManager } from 'typeorm';
import type { UsageFilter } from './usage-filter.js';
import { withUsageSource, type UsageSource } from './usage-source.js';
import {
  countsStatement,
  GROUP_COLUMNS,
  timingsOf,
  timingsStatement,
  utcStepSql,
  type UsageCounts,
  type UsageGrouping,
  type UsageTimings,
} from './usage-sums.js';

/** What records to follow over time, and how. */
export interface UsageSeriesRequest extends UsageFilter {
  readonly from: Date;
  readonly to: Date;
  /** How long one point is, in UTC. */
  readonly step: 'hour' | 'day';
  /** Null to tell no groups apart. */
  readonly splitBy: Exclude<UsageGrouping, 'day'> | null;
}

/** Whose records a number is of. */
export interface UsageSeriesLabel {
  /** As in a summary; null also for the others and when no groups are told apart. */
  readonly group: string | null;
  /** Whether it is of all groups that are not told apart. */
  readonly isOther: boolean;
}

/** One hour or day of one group. */
export interface UsageSeriesPoint extends UsageSeriesLabel, UsageCounts {
  readonly at: Date;
}

/** How records spread over time. */
export interface UsageSeries {
  /** Largest first, the others last. */
  readonly groups: readonly (UsageSeriesLabel & UsageCounts & UsageTimings)[];
  /** In the order of time; none without requests. */
  readonly points: readonly UsageSeriesPoint[];
}

/** Most groups that are told apart. */
const GROUPS_MAX = 10;

const EMPTY: UsageSeries = { groups: [], points: [] };

/** Reads how records spread over time, the ten largest groups apart and all others as one. */
export async function readUsageSeries(
  manager: EntityManager,
  request: UsageSeriesRequest,
): Promise<UsageSeries> {
  const series = await withUsageSource(manager, request, request.step === 'day', async (reading, source) => {
    const points = await readPoints(reading, request, source);
    if (points.length === 0) {
      return EMPTY;
    }
    const groups = addUp(points);
    const timings = await readTimings(reading, request, groups, source);
    return { groups: groups.map((group) => ({ ...group, ...timings(group) })), points };
  });
  return series ?? EMPTY;
}

async function readPoints(
  manager: EntityManager,
  request: UsageSeriesRequest,
  source: UsageSource,
): Promise<UsageSeriesPoint[]> {
  const counted = countsStatement(source, { at: utcStepSql(request.step), group: columnOf(request) });
  return manager.query(pointsStatement(counted), [...source.values]);
}

/** Groups are ranked by all their requests; a null is a group like any other. */
function pointsStatement(counted: string): string {
  return `with counted as (${counted}),
    totalled as (select *, sum(requests) over (partition by "group") as total from counted),
    ranked as (select *, dense_rank() over (order by total desc, "group") as place from totalled)
  select at,
    case when place <= ${GROUPS_MAX} then "group"::text end as "group",
    place > ${GROUPS_MAX} as "isOther",
    sum(requests) as requests, sum(refused) as refused, sum(failed) as failed, sum(cost) as cost
  from ranked
  group by 1, 2, 3
  order by 1, min(place)`;
}

/** Adds points up to their groups, so that the sums agree whatever is written meanwhile. */
function addUp(points: readonly UsageSeriesPoint[]): (UsageSeriesLabel & UsageCounts)[] {
  const groups = new Map<string, UsageSeriesLabel & UsageCounts>();
  for (const { group, isOther, ...counts } of points) {
    const key = JSON.stringify([group, isOther]);
    const sum = groups.get(key);
    groups.set(key, {
      group,
      isOther,
      requests: counts.requests + (sum?.requests ?? 0),
      refused: counts.refused + (sum?.refused ?? 0),
      failed: counts.failed + (sum?.failed ?? 0),
      cost: counts.cost + (sum?.cost ?? 0),
    });
  }
  return [...groups.values()].sort(
    (a, b) => Number(a.isOther) - Number(b.isOther) || b.requests - a.requests || order(a.group, b.group),
  );
}

function order(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

async function readTimings(
  manager: EntityManager,
  request: UsageSeriesRequest,
  groups: readonly UsageSeriesLabel[],
  source: UsageSource,
): Promise<(label: UsageSeriesLabel) => UsageTimings> {
  const column = columnOf(request);
  const named = groups.filter(({ isOther }) => !isOther).map(({ group }) => group);
  const [namedAt, nullNamedAt] = [source.values.length + 1, source.values.length + 2];
  // Not by coalesce: null = any('{}') is false, not null.
  const isNamed = `case when ${column} is null then $${nullNamedAt}::boolean
    else ${column} = any($${namedAt}::${arrayTypeOf(request)}) end`;
  const by = { group: `case when ${isNamed} then ${column} end`, isOther: `not ${isNamed}` };
  const rows: (UsageSeriesLabel & { readonly durationsMs: number[] })[] = await manager.query(
    timingsStatement(source, by),
    [...source.values, named.filter((group) => group !== null), named.includes(null)],
  );
  return ({ group, isOther }) =>
    timingsOf(rows.find((row) => row.group === group && row.isOther === isOther)?.durationsMs ?? null);
}

function columnOf({ splitBy }: UsageSeriesRequest): string {
  return splitBy === null ? 'null::text' : GROUP_COLUMNS[splitBy];
}

function arrayTypeOf({ splitBy }: UsageSeriesRequest): string {
  return splitBy === 'key' || splitBy === 'connection' || splitBy === 'agent' ? 'uuid[]' : 'text[]';
}
