import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { UsageRecord } from '../entities/usage-record.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';
import { matchingUsage, type UsageFilter } from './usage-filter.js';
import { readUsageSeries, type UsageSeries, type UsageSeriesRequest } from './usage-series.js';
import {
  COUNT_COLUMNS,
  GROUP_COLUMNS,
  TIMINGS_COLUMN,
  timingsOf,
  type UsageGroupSummary,
  type UsageGrouping,
  type UsageSummary,
} from './usage-sums.js';

/** Most groups that a summary answers. */
const SUMMARY_GROUPS_MAX = 1_000;

/** Adds and reads usage records. */
export class UsageRecordsRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds records in one statement. One that is known already, by account and id, is left as it is. */
  async insertMany(records: readonly UsageRecord[]): Promise<void> {
    if (records.length === 0) {
      return;
    }
    await this.manager.query(
      INSERT_MANY,
      COLUMNS.map(({ property }) => records.map((record) => record[property])),
    );
  }

  /**
   * Lists records, newest first. They are ordered by when their requests came in, so one that is written late stands
   * among those of its time.
   */
  async list(filter: UsageFilter & PageRequest): Promise<Page<UsageRecord>> {
    const limit = pageLimitOf(filter);
    const matching = matchingUsage(this.manager, filter);
    const after = filter.cursor == null ? null : placeOf(filter.cursor);
    if (matching === null || after === undefined) {
      return { items: [], nextCursor: null };
    }
    if (after !== null) {
      matching.andWhere('(record.at, record.id) < (:afterAt, :afterId)', after);
    }
    // Found by an index alone, and read only then: see the index of reports.
    const ids = newestFirst(matching.select('record.id', 'id'), 'record').limit(limit + 1);
    const records = this.manager
      .createQueryBuilder(UsageRecord, 'found')
      .where('found.accountId = :accountId')
      .andWhere(`found.id in (${ids.getQuery()})`)
      .setParameters(ids.getParameters());
    return pageOf(await newestFirst(records, 'found').getMany(), limit, cursorOf);
  }

  /** Counts records, but not beyond a bound. */
  async count(filter: UsageFilter, countMax: number): Promise<number> {
    const [matching, values] = matchingUsage(this.manager, filter)
      ?.select('1')
      .limit(countMax)
      .getQueryAndParameters() ?? ['select 1 where false', []];
    const [row]: { count: number }[] = await this.manager.query(
      `select count(*)::float8 as count from (${matching}) as matching`,
      values,
    );
    return row?.count ?? 0;
  }

  /** Adds up records in groups: days in their order, the others by most requests; at most 1,000 groups. */
  async summarize(filter: UsageFilter & { readonly groupBy: UsageGrouping }): Promise<UsageSummary> {
    const group = GROUP_COLUMNS[filter.groupBy];
    const isByDay = filter.groupBy === 'day';
    const rows = await matchingUsage(this.manager, filter)
      ?.select(isByDay ? `to_char(${group} at time zone 'utc', 'YYYY-MM-DD')` : `${group}::text`, 'group')
      .addSelect(COUNT_COLUMNS.requests, 'requests')
      .addSelect(COUNT_COLUMNS.refused, 'refused')
      .addSelect(COUNT_COLUMNS.failed, 'failed')
      .addSelect(COUNT_COLUMNS.cost, 'cost')
      .addSelect(TIMINGS_COLUMN, 'durationsMs')
      .addSelect('(sum(count(*)) over ())::float8', 'total')
      .groupBy(group)
      .orderBy(isByDay ? '"group"' : '"requests"', isByDay ? 'ASC' : 'DESC')
      .addOrderBy('"group"')
      .limit(SUMMARY_GROUPS_MAX)
      .getRawMany<SummaryRow>();
    return {
      requests: rows?.[0]?.total ?? 0,
      groups: (rows ?? []).map(({ total: _, durationsMs, ...sums }) => ({
        ...sums,
        ...timingsOf(durationsMs),
      })),
    };
  }

  /** Reads how records spread over time, the ten largest groups apart and all others as one. */
  readSeries(request: UsageSeriesRequest): Promise<UsageSeries> {
    return readUsageSeries(this.manager, request);
  }

  /**
   * Removes the oldest records, some at a time, so that no statement runs for long.
   *
   * @param before - Records before this instant go.
   * @param limit - Most records to remove in this call.
   * @returns How many were removed; fewer than `limit` means that none is left.
   */
  async deleteBefore(before: Date, limit: number): Promise<number> {
    const [, count]: [unknown, number] = await this.manager.query(
      `delete from paretostudio.usage_records where (account_id, id) in
         (select account_id, id from paretostudio.usage_records where at < $1 order by at limit $2)`,
      [before, limit],
    );
    return count;
  }
}

type SummaryRow = Omit<UsageGroupSummary, 'p50Ms' | 'p95Ms'> & {
  readonly durationsMs: readonly number[] | null;
  readonly total: number;
};

function newestFirst<T extends UsageRecord>(
  query: SelectQueryBuilder<T>,
  alias: string,
): SelectQueryBuilder<T> {
  return query.orderBy(`${alias}.at`, 'DESC').addOrderBy(`${alias}.id`, 'DESC');
}

/** Where in the list a page ends. */
const CURSOR = /^(\d{1,15})_(.+)$/;

function cursorOf({ at, id }: UsageRecord): string {
  return `${at.getTime()}_${id}`;
}

/** Answers undefined for a cursor that is none of ours. */
function placeOf(cursor: string): { readonly afterAt: Date; readonly afterId: string } | undefined {
  const [, ms = '', afterId = ''] = CURSOR.exec(cursor) ?? [];
  return isId(afterId) ? { afterAt: new Date(Number(ms)), afterId } : undefined;
}

const COLUMNS: readonly {
  readonly property: keyof UsageRecord;
  readonly name: string;
  readonly type: string;
}[] = [
  { property: 'accountId', name: 'account_id', type: 'uuid' },
  { property: 'id', name: 'id', type: 'uuid' },
  { property: 'at', name: 'at', type: 'timestamptz' },
  { property: 'keyId', name: 'key_id', type: 'uuid' },
  { property: 'memberId', name: 'member_id', type: 'uuid' },
  { property: 'surface', name: 'surface', type: 'text' },
  { property: 'action', name: 'action', type: 'text' },
  { property: 'connectionId', name: 'connection_id', type: 'uuid' },
  { property: 'agentId', name: 'agent_id', type: 'uuid' },
  { property: 'outcome', name: 'outcome', type: 'text' },
  { property: 'status', name: 'status', type: 'integer' },
  { property: 'cost', name: 'cost', type: 'integer' },
  { property: 'durationMs', name: 'duration_ms', type: 'integer' },
  { property: 'requestId', name: 'request_id', type: 'text' },
  { property: 'clientName', name: 'client_name', type: 'text' },
  { property: 'clientVersion', name: 'client_version', type: 'text' },
  { property: 'protocolEra', name: 'protocol_era', type: 'text' },
];

const INSERT_MANY = `insert into paretostudio.usage_records (${COLUMNS.map(({ name }) => name).join(', ')})
  select * from unnest(${COLUMNS.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')})
  on conflict (account_id, id) do nothing`;
