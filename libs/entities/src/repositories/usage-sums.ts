import { outcomeKindSql } from '../usage/outcome-kind.js';

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

const KIND = outcomeKindSql('record.outcome');

/** The columns of {@link UsageCounts} over records. */
export const COUNT_COLUMNS: Readonly<Record<keyof UsageCounts, string>> = {
  requests: 'count(*)::float8',
  refused: `count(*) filter (where (${KIND}) = 'refused')::float8`,
  failed: `count(*) filter (where (${KIND}) = 'failed')::float8`,
  cost: 'sum(record.cost)::float8',
};

/** Both durations of {@link UsageTimings} over records, as an array in their order; null when there are none. */
export const TIMINGS_COLUMN = `percentile_disc(array[0.5, 0.95]) within group (order by record.duration_ms)
  filter (where (${KIND}) <> 'refused')`;

/** Reads what {@link TIMINGS_COLUMN} answered. */
export function timingsOf(durationsMs: readonly number[] | null): UsageTimings {
  const [p50Ms = null, p95Ms = null] = durationsMs ?? [];
  return { p50Ms, p95Ms };
}
