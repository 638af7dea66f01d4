import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { UsageRecord, type UsageSurface } from '../entities/usage-record.entity.js';
import { isId } from '../is-id.js';
import { outcomeKindSql, type OutcomeKind } from '../usage/outcome-kind.js';

/** Which records to list or add up. What is null or absent is not asked for. */
export interface UsageFilter {
  readonly accountId: string;
  readonly keyId?: string | null;
  readonly memberId?: string | null;
  readonly connectionId?: string | null;
  readonly agentId?: string | null;
  readonly action?: string | null;
  readonly surface?: UsageSurface | null;
  /** `ok`, or a refusal's code. */
  readonly outcome?: string | null;
  readonly outcomeKind?: OutcomeKind | null;
  readonly requestId?: string | null;
  /** Records at this instant or later. */
  readonly from?: Date | null;
  /** Records before this instant. */
  readonly to?: Date | null;
}

/** What a filter names by id. */
const IDS = ['keyId', 'memberId', 'connectionId', 'agentId'] as const;

/** What a filter names exactly. */
const NAMES = [...IDS, 'action', 'surface', 'outcome', 'requestId'] as const;

/** Begins a query for the records of a filter, called `record`; null when it names an id that can be none. */
export function matchingUsage(
  manager: EntityManager,
  filter: UsageFilter,
): SelectQueryBuilder<UsageRecord> | null {
  if (!hasIds(filter)) {
    return null;
  }
  const { accountId, outcomeKind, from, to } = filter;
  const query = manager
    .createQueryBuilder(UsageRecord, 'record')
    .where('record.accountId = :accountId', { accountId });
  for (const column of NAMES) {
    if (filter[column] != null) {
      query.andWhere(`record.${column} = :${column}`, { [column]: filter[column] });
    }
  }
  if (outcomeKind != null) {
    query.andWhere(`(${outcomeKindSql('record.outcome')}) = :outcomeKind`, { outcomeKind });
  }
  if (from != null) {
    query.andWhere('record.at >= :from', { from });
  }
  if (to != null) {
    query.andWhere('record.at < :to', { to });
  }
  return query;
}

function hasIds(filter: UsageFilter): boolean {
  return isId(filter.accountId) && IDS.every((name) => filter[name] == null || isId(filter[name]));
}
