import { outcomeKindSql } from '../usage/outcome-kind.js';
import type { UsageSource } from './usage-source.js';

/** How many requests there were, and how they ended. */
export interface UsageCounts {
  readonly requests: number;
  /** Those of the outcome kind `refused`. */
  readonly refused: number;
  /** Those of the outcome kind `failed`. */
  readonly failed: number;
  /** What they took from the daily quota together. */
  readonly cost: number;
}

/** How long the requests took that were not refused, in milliseconds; null when there are none. */
export interface UsageTimings {
  /** The shortest duration that half of them did not exceed. */
  readonly p50Ms: number | null;
  /** The shortest duration that 95 of 100 did not exceed. */
  readonly p95Ms: number | null;
}

/** By what records are added up: the UTC day, an id, the action's name, or the outcome. */
export type UsageGrouping = 'day' | 'key' | 'action' | 'connection' | 'agent' | 'outcome';

/** What one group of records adds up to. */
export interface UsageGroupSummary extends UsageCounts, UsageTimings {
  /** `2026-11-22`, an id (null for requests without one), an action's name, or an outcome. */
  readonly group: string | null;
}

/** What records add up to, in groups. */
export interface UsageSummary {
  /** All records, those of groups that are not listed included. */
  readonly requests: number;
  readonly groups: readonly UsageGroupSummary[];
}

/** An instant at which every UTC hour and day begins. */
const EPOCH = `'2000-01-01T00:00:00Z'`;

/** The start of the UTC hour or day that a record is of. */
export function utcStepSql(step: 'hour' | 'day'): string {
  return `date_bin('1 ${step}', record.at, ${EPOCH})`;
}

/** What each grouping is by; a null is a group too. */
export const GROUP_COLUMNS: Readonly<Record<UsageGrouping, string>> = {
  day: utcStepSql('day'),
  key: 'record.key_id',
  action: 'record.action',
  connection: 'record.connection_id',
  agent: 'record.agent_id',
  outcome: 'record.outcome',
};

/** What requests are grouped by: expressions of SQL over records, by the names of their columns. */
export type GroupedBy = Readonly<Record<string, string>>;

/** Writes a statement that answers {@link UsageCounts} for each group. */
export function countsStatement({ counts }: UsageSource, by: GroupedBy): string {
  const [names, columns] = [namesOf(by), columnsOf(by)];
  // By outcome first: what kind it is of is found out once for each, not for each request.
  return `select ${names}, sum(requests)::float8 as requests,
      coalesce(sum(requests) filter (where kind = 'refused'), 0)::float8 as refused,
      coalesce(sum(requests) filter (where kind = 'failed'), 0)::float8 as failed,
      sum(cost)::float8 as cost
    from (
      select ${names}, ${outcomeKindSql('outcome')} as kind, sum(requests) as requests, sum(cost) as cost
      from ${counts(`${columns}, record.outcome as outcome`)}
      group by ${names}, outcome
    ) as by_outcome
    group by ${names}`;
}

/**
 * Writes a statement that answers both durations of {@link UsageTimings} for each group, as an array `durationsMs`; a
 * group of which everything was refused is left out.
 *
 * How often each duration occurred is all that it takes, so what was counted before need not be looked at one by one.
 */
export function timingsStatement({ durations }: UsageSource, by: GroupedBy): string {
  const names = namesOf(by);
  const taken = durations(columnsOf(by), `(${outcomeKindSql('record.outcome')}) <> 'refused'`);
  return `select ${names}, array[
      min(duration_ms) filter (where upto >= ceil(0.5::float8 * total)),
      min(duration_ms) filter (where upto >= ceil(0.95::float8 * total))
    ] as "durationsMs"
  from (
    select ${names}, duration_ms,
      sum(requests) over (partition by ${names} order by duration_ms) as upto,
      sum(requests) over (partition by ${names}) as total
    from (
      select ${names}, duration_ms, sum(requests)::float8 as requests from ${taken} group by ${names}, duration_ms
    ) as occurred
  ) as ordered
  group by ${names}`;
}

function namesOf(by: GroupedBy): string {
  return Object.keys(by)
    .map((name) => `"${name}"`)
    .join(', ');
}

function columnsOf(by: GroupedBy): string {
  return Object.entries(by)
    .map(([name, expression]) => `${expression} as "${name}"`)
    .join(', ');
}

/** Reads what {@link timingsStatement} answered of a group. */
export function timingsOf(durationsMs: readonly number[] | null): UsageTimings {
  const [p50Ms = null, p95Ms = null] = durationsMs ?? [];
  return { p50Ms, p95Ms };
}
