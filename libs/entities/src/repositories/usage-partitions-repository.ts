import type { EntityManager } from 'typeorm';
import { DAY_MS, usagePartitionFrom, utcDayOf, type UsagePartition } from '../usage/usage-partition.js';
import { listUsagePartitions } from './list-usage-partitions.js';

/** Any number but those of the other locks: who makes partitions takes turns. */
const PARTITIONS_LOCK = 7_275_003;

/** From so long before its first record on, a partition is there: a program may be off for a weekend. */
const AHEAD_DAYS = 4;

/**
 * How long a change of partitions waits for a lock. Whoever comes after it to the same table waits as long; readers are
 * done sooner, and while a backup reads, the change is left for another time.
 */
const LOCK_TIMEOUT_MS = 1_000;

/** Makes the partitions of usage records, and drops those that are past. */
export class UsagePartitionsRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Lists the partitions, the oldest first. */
  async list(): Promise<UsagePartition[]> {
    return listUsagePartitions(this.manager);
  }

  /**
   * Makes the partitions of today and the next days that are not there yet, by the database's clock. Processes take
   * turns; nobody who reads or writes records waits for it. Days in the past get none: what is written late stands in
   * `usage_records` itself.
   *
   * @param daysEach - How many UTC days a new partition holds, 1 or more.
   * @param clock - For tests: an instant in place of the database's clock.
   * @returns Those that were made.
   * @throws An error of the driver with the code 42501 if the user of the database may not make tables.
   */
  async prepare(daysEach: number, clock: Date | null = null): Promise<UsagePartition[]> {
    return this.manager.transaction(async (manager) => {
      await beginChange(manager);
      const [{ now }]: [{ now: Date }] = await manager.query('select coalesce($1, now()) as now', [clock]);
      const missing = missingPartitions(await listUsagePartitions(manager), now, daysEach);
      for (const partition of missing) {
        await manager.query(createStatement(partition));
        for (const statement of triggerStatements(partition)) await manager.query(statement);
      }
      return missing;
    });
  }

  /**
   * Drops every partition whose last instant is before another one, one after the other, each at once however much is in
   * it.
   *
   * @returns How many there were.
   * @throws {@link StorageUnavailableError} If one is being read for long, by a backup for instance; those before it are
   *   dropped.
   */
  async dropBefore(before: Date): Promise<number> {
    const past = (await this.list()).filter(({ endsAt }) => endsAt <= before);
    for (const { name } of past) {
      await this.manager.transaction(async (manager) => {
        await beginChange(manager);
        await manager.query(`drop table if exists paretostudio.${name}`);
      });
    }
    return past.length;
  }
}

async function beginChange(manager: EntityManager): Promise<void> {
  await manager.query(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
  await manager.query('select pg_advisory_xact_lock($1)', [PARTITIONS_LOCK]);
}

/** They begin where the last one ends, so that none overlaps another, whatever widths there were before. */
function missingPartitions(
  present: readonly UsagePartition[],
  now: Date,
  daysEach: number,
): UsagePartition[] {
  const today = utcDayOf(now);
  const until = today.getTime() + AHEAD_DAYS * DAY_MS;
  const lastEndsAt = Math.max(today.getTime(), ...present.map(({ endsAt }) => endsAt.getTime()));
  const missing: UsagePartition[] = [];
  for (let startMs = lastEndsAt; startMs < until; startMs += daysEach * DAY_MS) {
    missing.push(usagePartitionFrom(new Date(startMs), daysEach));
  }
  return missing;
}

/**
 * The key takes in what reports read, so that one index answers for all: whether a record is there, pages, and sums. See
 * docs/0010-usage-partitions.md.
 */
function createStatement({ name, startsAt, endsAt }: UsagePartition): string {
  return `create table paretostudio.${name} (
    constraint ${name}_at_check check (at >= '${startsAt.toISOString()}' and at < '${endsAt.toISOString()}'),
    constraint ${name}_pk primary key (account_id, at, id)
      include (key_id, member_id, surface, action, connection_id, agent_id, outcome, cost, duration_ms)
  ) inherits (paretostudio.usage_records) with (autovacuum_vacuum_insert_scale_factor = 0.05)`;
}

/** What changes, and what a trigger may then ask for. */
const CHANGES = [
  ['insert', 'new'],
  ['update', 'old'],
  ['update', 'new'],
  ['delete', 'old'],
] as const;

/** Those of `usage_records` see what goes through it; records are written straight to their partition. */
function triggerStatements({ name }: UsagePartition): string[] {
  return CHANGES.map(
    ([
      change,
      rows,
    ]) => `create trigger ${name}_${change}_forgets_${rows}_sums after ${change} on paretostudio.${name}
      referencing ${rows} table as changed for each statement execute function paretostudio.forget_usage_sums()`,
  );
}
