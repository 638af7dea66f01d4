import type { EntityManager } from 'typeorm';
import type { UsageFilter } from './usage-filter.js';
import { withUsageSource, type UsageSource } from './usage-source.js';
import {
  countsStatement,
  GROUP_COLUMNS,
  timingsOf,
  timingsStatement,
  type UsageGroupSummary,
  type UsageGrouping,
  type UsageSummary,
} from './usage-sums.js';

/** Which records to add up, and in what groups. */
type SummaryRequest = UsageFilter & { readonly groupBy: UsageGrouping };

/** Most groups that a summary answers. */
const GROUPS_MAX = 1_000;

type SummaryRow = Omit<UsageGroupSummary, 'p50Ms' | 'p95Ms'> & {
  readonly durationsMs: readonly number[] | null;
  readonly total: number;
};

/** Adds up records in groups: days in their order, the others by most requests; at most 1,000 groups. */
export async function readUsageSummary(
  manager: EntityManager,
  request: SummaryRequest,
): Promise<UsageSummary> {
  const rows = await withUsageSource(manager, request, true, (reading, source): Promise<SummaryRow[]> =>
    reading.query(summaryStatement(source, request.groupBy), [...source.values]),
  );
  return {
    requests: rows?.[0]?.total ?? 0,
    groups: (rows ?? []).map(({ total: _, durationsMs, ...sums }) => ({
      ...sums,
      ...timingsOf(durationsMs),
    })),
  };
}

/** Counts and durations are of the same groups; no group is a text that is empty. */
function summaryStatement(source: UsageSource, groupBy: UsageGrouping): string {
  const isByDay = groupBy === 'day';
  const group = isByDay
    ? `to_char(${GROUP_COLUMNS.day} at time zone 'utc', 'YYYY-MM-DD')`
    : `${GROUP_COLUMNS[groupBy]}::text`;
  return `with counted as (${countsStatement(source, { group })}), timed as (${timingsStatement(source, { group })})
  select c."group", c.requests, c.refused, c.failed, c.cost, t."durationsMs",
    (sum(c.requests) over ())::float8 as total
  from counted c
  left join timed t on coalesce(t."group", '') = coalesce(c."group", '')
  order by ${isByDay ? 'c."group"' : 'c.requests desc, c."group"'}
  limit ${GROUPS_MAX}`;
}
