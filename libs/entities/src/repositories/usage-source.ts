import type { EntityManager } from 'typeorm';
import { isId } from '../is-id.js';
import { outcomeKindSql } from '../usage/outcome-kind.js';
import { DAY_MS, utcDayOf } from '../usage/usage-partition.js';
import type { UsageFilter } from './usage-filter.js';

/**
 * What sums are made of, as tables of SQL for its `from`. Columns and conditions that are asked for call the table
 * `record`, and may name whatever reports tell apart, and `at`.
 */
export interface UsageSource {
  /** Rows with the columns, and how many `requests` of which `cost` each stands for. */
  counts(columns: string): string;
  /** Rows with the columns, and how many `requests` took `duration_ms`, where the condition holds. */
  durations(columns: string, condition: string): string;
  /** The parameters in both. */
  readonly values: readonly unknown[];
}

/** A span of records that are read one by one; null for no bound. */
interface Span {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** What a filter names exactly, by its column. */
const NAMED = {
  keyId: 'key_id',
  memberId: 'member_id',
  connectionId: 'connection_id',
  agentId: 'agent_id',
  action: 'action',
  surface: 'surface',
  outcome: 'outcome',
} as const;

/**
 * Reads with a report's work from one state of the database: the days that have sums from those, everything else from the
 * records.
 *
 * @param wholeDays - Whether days are the shortest that the report tells apart; else all is read from the records.
 * @param work - Is not called when the filter names an id that can be none.
 * @returns What the work answers, or null.
 */
export async function withUsageSource<T>(
  manager: EntityManager,
  filter: UsageFilter,
  wholeDays: boolean,
  work: (manager: EntityManager, source: UsageSource) => Promise<T>,
): Promise<T | null> {
  const ids = [filter.keyId, filter.memberId, filter.connectionId, filter.agentId];
  if (![filter.accountId, ...ids].every((id) => id == null || isId(id))) {
    return null;
  }
  if (!wholeDays || filter.requestId != null || (await listSummedDays(manager, filter)).length === 0) {
    return work(manager, sourceOf(filter, []));
  }
  // In one snapshot: sums that are there when their days are listed are there when they are read.
  return manager.transaction('REPEATABLE READ', async (reading) =>
    work(reading, sourceOf(filter, await listSummedDays(reading, filter))),
  );
}

/** The days with sums that lie in the filter's span as a whole. */
async function listSummedDays(manager: EntityManager, { accountId, from, to }: UsageFilter): Promise<Date[]> {
  const rows: { at: Date }[] = await manager.query(
    `select distinct s.at from paretostudio.usage_day_sums s
     where s.account_id = $1 and s.at >= coalesce($2::timestamptz, '-infinity')
       and s.at <= coalesce($3::timestamptz, 'infinity') order by s.at`,
    [accountId, from ?? null, to == null ? null : new Date(to.getTime() - DAY_MS)],
  );
  return rows.map(({ at }) => at);
}

function sourceOf(filter: UsageFilter, summedDays: readonly Date[]): UsageSource {
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const matching = conditionsOf(filter, parameter);
  const spans = spansBetween({ from: filter.from ?? null, to: filter.to ?? null }, summedDays)
    .map((span) => spanCondition(span, parameter))
    .join(' or ');
  const single = `from paretostudio.usage_records record where ${matching} and (${spans || 'false'})`;
  const summed =
    summedDays.length === 0
      ? null
      : `from paretostudio.usage_day_sums record
          where ${matching} and record.at = any(${parameter(summedDays)}::timestamptz[])`;
  const both = (ofRecords: string, ofSums: (from: string) => string) =>
    `(${[ofRecords, ...(summed === null ? [] : [ofSums(summed)])].join(' union all ')}) as taken`;
  return {
    counts: (columns) =>
      both(
        `select ${columns}, 1 as requests, record.cost ${single}`,
        (from) => `select ${columns}, record.requests, record.cost ${from}`,
      ),
    durations: (columns, condition) =>
      both(
        `select ${columns}, record.duration_ms, 1 as requests ${single} and ${condition}`,
        (from) =>
          `select ${columns}, unnest(record.durations_ms), unnest(record.duration_counts) ${from} and ${condition}`,
      ),
    values,
  };
}

function conditionsOf(filter: UsageFilter, parameter: (value: unknown) => string): string {
  const conditions = [`record.account_id = ${parameter(filter.accountId)}`];
  for (const [name, column] of Object.entries(NAMED) as [keyof typeof NAMED, string][]) {
    if (filter[name] != null) conditions.push(`record.${column} = ${parameter(filter[name])}`);
  }
  if (filter.requestId != null) conditions.push(`record.request_id = ${parameter(filter.requestId)}`);
  if (filter.outcomeKind != null) {
    conditions.push(`(${outcomeKindSql('record.outcome')}) = ${parameter(filter.outcomeKind)}`);
  }
  return conditions.join(' and ');
}

/** What of a span lies outside of those days, which are in order and inside. */
function spansBetween({ from, to }: Span, days: readonly Date[]): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const day of days) {
    if (start === null || start < day) spans.push({ from: start, to: day });
    start = new Date(utcDayOf(day).getTime() + DAY_MS);
  }
  if (start === null || to === null || start < to) spans.push({ from: start, to });
  return spans;
}

function spanCondition({ from, to }: Span, parameter: (value: unknown) => string): string {
  const bounds = [from && `record.at >= ${parameter(from)}`, to && `record.at < ${parameter(to)}`];
  return `(${bounds.filter((bound) => bound !== null).join(' and ') || 'true'})`;
}
