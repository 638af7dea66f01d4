import type { EntityManager } from 'typeorm';
import { matchingUsage, type UsageFilter } from './usage-filter.js';
import {
  COUNT_COLUMNS,
  GROUP_COLUMNS,
  TIMINGS_COLUMN,
  timingsOf,
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
  const points = await readPoints(manager, request);
  if (points.length === 0) {
    return EMPTY;
  }
  const groups = addUp(points);
  const timings = await readTimings(manager, request, groups);
  return { groups: groups.map((group) => ({ ...group, ...timings(group) })), points };
}

async function readPoints(manager: EntityManager, request: UsageSeriesRequest): Promise<UsageSeriesPoint[]> {
  const query = matchingUsage(manager, request);
  if (query === null) {
    return [];
  }
  const [counted, values] = query
    .select(utcStepSql(request.step), 'at')
    .addSelect(columnOf(request), 'group')
    .addSelect(COUNT_COLUMNS.requests, 'requests')
    .addSelect(COUNT_COLUMNS.refused, 'refused')
    .addSelect(COUNT_COLUMNS.failed, 'failed')
    .addSelect(COUNT_COLUMNS.cost, 'cost')
    .groupBy('1')
    .addGroupBy('2')
    .getQueryAndParameters();
  return manager.query(pointsStatement(counted), values);
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
): Promise<(label: UsageSeriesLabel) => UsageTimings> {
  const column = columnOf(request);
  const named = groups.filter(({ isOther }) => !isOther).map(({ group }) => group);
  // Not by coalesce: null = any('{}') is false, not null.
  const isNamed = `case when ${column} is null then :isNullNamed
    else ${column} = any(cast(:named as ${arrayTypeOf(request)})) end`;
  const rows = await matchingUsage(manager, request)
    ?.select(`case when ${isNamed} then ${column} end`, 'group')
    .addSelect(`not ${isNamed}`, 'isOther')
    .addSelect(TIMINGS_COLUMN, 'durationsMs')
    .groupBy('1')
    .addGroupBy('2')
    .setParameters({ named: named.filter((group) => group !== null), isNullNamed: named.includes(null) })
    .getRawMany<UsageSeriesLabel & { readonly durationsMs: number[] | null }>();
  return ({ group, isOther }) =>
    timingsOf(rows?.find((row) => row.group === group && row.isOther === isOther)?.durationsMs ?? null);
}

function columnOf({ splitBy }: UsageSeriesRequest): string {
  return splitBy === null ? 'null::text' : GROUP_COLUMNS[splitBy];
}

function arrayTypeOf({ splitBy }: UsageSeriesRequest): string {
  return splitBy === 'key' || splitBy === 'connection' || splitBy === 'agent' ? 'uuid[]' : 'text[]';
}
