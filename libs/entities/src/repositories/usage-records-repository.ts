import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { UsageRecord } from '../entities/usage-record.entity.js';
import { isId } from '../is-id.js';
import { codeOf } from '../storage/translate-error.js';
import { utcDayOf } from '../usage/usage-partition.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';
import { forgetUsagePartition, usageDestinationOf } from './usage-destinations.js';
import { matchingUsage, type UsageFilter } from './usage-filter.js';
import { readUsageSeries, type UsageSeries, type UsageSeriesRequest } from './usage-series.js';
import { readUsageSummary } from './usage-summary.js';
import type { UsageGrouping, UsageSummary } from './usage-sums.js';

/** Adds and reads usage records. */
export class UsageRecordsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds records, those of each UTC day in one statement: to the partition of their day, or where it has none, to
   * `usage_records` itself. One that is known already, by account, instant and id, is left as it is; so whoever was not
   * answered may call again.
   */
  async insertMany(records: readonly UsageRecord[]): Promise<void> {
    for (const [dayMs, ofDay] of byDay(records)) {
      await this.#insertDay(new Date(dayMs), ofDay);
    }
  }

  async #insertDay(day: Date, records: readonly UsageRecord[]): Promise<void> {
    const values = COLUMNS.map(({ property }) => records.map((record) => record[property]));
    const partition = await usageDestinationOf(this.manager, day);
    try {
      await this.manager.query(partition === null ? INSERT_MANY : insertStatement(partition.name), values);
    } catch (error) {
      if (partition === null || !OUT_OF_REACH.includes(codeOf(error))) throw error;
      // The retention dropped it, and what comes so late goes the same way in its next round; or it was made by a user
      // of the database who gave no rights to it.
      forgetUsagePartition(this.manager, partition);
      await this.manager.query(INSERT_MANY, values);
    }
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
  summarize(filter: UsageFilter & { readonly groupBy: UsageGrouping }): Promise<UsageSummary> {
    return readUsageSummary(this.manager, filter);
  }

  /** Reads how records spread over time, the ten largest groups apart and all others as one. */
  readSeries(request: UsageSeriesRequest): Promise<UsageSeries> {
    return readUsageSeries(this.manager, request);
  }

  /**
   * Removes the oldest records that stand in no partition, some at a time, so that no statement runs for long. Partitions
   * are dropped whole, see `usagePartitions`.
   *
   * @param before - Records before this instant go.
   * @param limit - Most records to remove in this call.
   * @returns How many were removed; fewer than `limit` means that none is left.
   */
  async deleteBefore(before: Date, limit: number): Promise<number> {
    const [, count]: [unknown, number] = await this.manager.query(
      `delete from only paretostudio.usage_records where (account_id, id) in
         (select account_id, id from only paretostudio.usage_records where at < $1 order by at limit $2)`,
      [before, limit],
    );
    return count;
  }
}

/** Nearly always of one day; of two around midnight. */
function byDay(records: readonly UsageRecord[]): Map<number, UsageRecord[]> {
  const days = new Map<number, UsageRecord[]>();
  for (const record of records) {
    const dayMs = utcDayOf(record.at).getTime();
    const ofDay = days.get(dayMs);
    if (ofDay === undefined) days.set(dayMs, [record]);
    else ofDay.push(record);
  }
  return days;
}

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

const INSERTED = `(${COLUMNS.map(({ name }) => name).join(', ')})
  select * from unnest(${COLUMNS.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')})`;

const INSERT_MANY = `insert into paretostudio.usage_records ${INSERTED} on conflict (account_id, id) do nothing`;

function insertStatement(partition: string): string {
  return `insert into paretostudio.${partition} ${INSERTED} on conflict (account_id, at, id) do nothing`;
}

/** SQLSTATEs of a table that is not there, and of one that may not be written. */
const OUT_OF_REACH: readonly string[] = ['42P01', '42501'];
