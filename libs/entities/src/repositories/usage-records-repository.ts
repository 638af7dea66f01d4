import type { EntityManager } from 'typeorm';
import { UsageRecord, type UsageSurface } from '../entities/usage-record.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';

/** Which records to list or add up. */
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
  /** Records at this instant or later. */
  readonly from?: Date | null;
  /** Records before this instant. */
  readonly to?: Date | null;
}

/** By what records are added up: the UTC day, an id, the action's name, or the outcome. */
export type UsageGrouping = 'day' | 'key' | 'action' | 'connection' | 'agent' | 'outcome';

/** What one group of records adds up to. */
export interface UsageSummary {
  /** `2026-11-22`, an id (empty for requests without one), an action's name, or an outcome. */
  readonly group: string;
  readonly requests: number;
  /** Requests that were refused or failed; one that waits for a person's answer was neither. */
  readonly refused: number;
  /** What they took from the daily quota together. */
  readonly cost: number;
  readonly durationMsAverage: number;
}

/** What a filter names by id. */
const IDS = ['keyId', 'memberId', 'connectionId', 'agentId'] as const;

const GROUPS: Readonly<Record<UsageGrouping, string>> = {
  day: `to_char(record.at at time zone 'utc', 'YYYY-MM-DD')`,
  key: `coalesce(record.key_id::text, '')`,
  action: 'record.action',
  connection: `coalesce(record.connection_id::text, '')`,
  agent: `coalesce(record.agent_id::text, '')`,
  outcome: 'record.outcome',
};

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

  /** Lists records, newest first. */
  async list(filter: UsageFilter & PageRequest): Promise<Page<UsageRecord>> {
    const limit = pageLimitOf(filter);
    if (!hasIds(filter) || (filter.cursor != null && !isId(filter.cursor))) {
      return { items: [], nextCursor: null };
    }
    const query = this.#matching(filter)
      .orderBy('record.id', 'DESC')
      .limit(limit + 1);
    if (filter.cursor != null) {
      query.andWhere('record.id < :cursor', { cursor: filter.cursor });
    }
    return pageOf(await query.getMany(), limit, (record) => record.id);
  }

  /** Adds up records in groups: days in their order, the others by most requests; at most 1,000 groups. */
  async summarize(filter: UsageFilter & { readonly groupBy: UsageGrouping }): Promise<UsageSummary[]> {
    if (!hasIds(filter)) {
      return [];
    }
    const group = GROUPS[filter.groupBy];
    const rows = await this.#matching(filter)
      .select(group, 'group')
      .addSelect('count(*)::float8', 'requests')
      .addSelect(
        `count(*) filter (where record.outcome not in ('ok', 'confirmation_required', 'input_required'))::float8`,
        'refused',
      )
      .addSelect('sum(record.cost)::float8', 'cost')
      .addSelect('round(avg(record.duration_ms))::float8', 'durationMsAverage')
      .groupBy(group)
      .orderBy(filter.groupBy === 'day' ? '1' : '2', filter.groupBy === 'day' ? 'ASC' : 'DESC')
      .limit(SUMMARY_GROUPS_MAX)
      .getRawMany<UsageSummary>();
    return rows;
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

  #matching(filter: UsageFilter) {
    const query = this.manager
      .createQueryBuilder(UsageRecord, 'record')
      .where('record.accountId = :accountId', { accountId: filter.accountId });
    for (const column of [...IDS, 'action', 'surface', 'outcome'] as const) {
      if (filter[column] != null) {
        query.andWhere(`record.${column} = :${column}`, { [column]: filter[column] });
      }
    }
    if (filter.from != null) {
      query.andWhere('record.at >= :from', { from: filter.from });
    }
    if (filter.to != null) {
      query.andWhere('record.at < :to', { to: filter.to });
    }
    return query;
  }
}

/** Tells whether everything that a filter names by id could be one; what is none has no records. */
function hasIds(filter: UsageFilter): boolean {
  return isId(filter.accountId) && IDS.every((name) => filter[name] == null || isId(filter[name]));
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
