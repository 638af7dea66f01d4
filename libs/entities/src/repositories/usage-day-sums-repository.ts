import type { EntityManager } from 'typeorm';
import { DAY_MS, utcDayOf } from '../usage/usage-partition.js';
import { listUsagePartitions } from './list-usage-partitions.js';

/** What sums are made for. */
export interface DaySumsWorth {
  /** Fewest records of an account's day; reports read fewer at once. */
  readonly recordsMin: number;
  /** Fewest records that each sum stands for, on the average of an account's day; else the day is left without. */
  readonly recordsPerSumMin: number;
}

const WORTH: DaySumsWorth = { recordsMin: 1_000, recordsPerSumMin: 2 };

/** How long a day is over before it is summed up: most of what is written late is there by then. */
const LATE_MS = 3_600_000;

/** Days that are looked back: reports span no more. */
const DAYS_BACK = 367;

/** How long summing up waits for who writes records of the day, and they for it. */
const LOCK_TIMEOUT_MS = 1_000;

/**
 * Keeps what the usage records of whole UTC days add up to, so that reports need not read them one by one.
 *
 * @see docs/0011-usage-day-sums.md
 */
export class UsageDaySumsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Sums up the days that are over and were not looked at yet, the newest first; each account's day in a transaction of
   * its own. Repeating it, and running it in several processes, changes nothing but what it costs. A day that cannot be
   * summed up keeps no other from it, and is due again the next time.
   *
   * @param daysMax - Most days to look at in this call.
   * @param worth - For tests.
   * @returns How many days of accounts got sums.
   * @throws {@link StorageUnavailableError} After all days, if one could not be summed up: its records were being written
   *   for long, or an account has so many that a statement may not take so long.
   */
  async addUp(now: Date, daysMax: number, worth: DaySumsWorth = WORTH): Promise<number> {
    let count = 0;
    const failures: unknown[] = [];
    for (const day of (await this.#listDue(now)).slice(0, daysMax)) {
      try {
        count += await this.#addUpDay(day, worth);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    return count;
  }

  /**
   * Deletes sums of days before that of an instant, some at a time; their records go by the retention.
   *
   * @param limit - Most sums to delete in this call.
   * @returns How many were deleted; fewer than `limit` means that none is left.
   */
  async deleteBefore(before: Date, limit: number): Promise<number> {
    const day = utcDayOf(before);
    const [, count]: [unknown, number] = await this.manager.query(
      `delete from paretostudio.usage_day_sums where ctid = any(array(
         select ctid from paretostudio.usage_day_sums where at < $1 order by at limit $2))`,
      [day, limit],
    );
    await this.manager.query(
      `delete from paretostudio.usage_summed_days where day < ($1::timestamptz at time zone 'utc')::date`,
      [new Date(day.getTime() - DAYS_BACK * DAY_MS)],
    );
    return count;
  }

  async #listDue(now: Date): Promise<Date[]> {
    const last = utcDayOf(new Date(now.getTime() - LATE_MS));
    const days = Array.from(
      { length: DAYS_BACK },
      (_, index) => new Date(last.getTime() - (index + 1) * DAY_MS),
    );
    const rows: { at: Date }[] = await this.manager.query(
      `select d.at from unnest($1::timestamptz[]) with ordinality as d(at, place)
       where not exists (select from paretostudio.usage_summed_days s where s.day = (d.at at time zone 'utc')::date)
       order by d.place`,
      [days],
    );
    return rows.map(({ at }) => at);
  }

  /** Accounts with few records come first: those with so many that it takes too long keep no other from it. */
  async #addUpDay(day: Date, worth: DaySumsWorth): Promise<number> {
    const end = new Date(day.getTime() + DAY_MS);
    const accounts: { accountId: string }[] = await this.manager.query(
      `select r.account_id as "accountId" from paretostudio.usage_records r
       where r.at >= $1 and r.at < $2 and not exists (
         select from paretostudio.usage_day_sums s where s.account_id = r.account_id and s.at = $1)
       group by r.account_id having count(*) >= $3 order by count(*)`,
      [day, end, worth.recordsMin],
    );
    for (const { accountId } of accounts) {
      await this.manager.transaction((manager) => addUpAccount(manager, { accountId, day, end }, worth));
    }
    await this.manager.query(
      `insert into paretostudio.usage_summed_days (day) values (($1::timestamptz at time zone 'utc')::date)
       on conflict do nothing`,
      [day],
    );
    return accounts.length;
  }
}

/** One UTC day of an account. */
interface AccountDay {
  readonly accountId: string;
  readonly day: Date;
  readonly end: Date;
}

/**
 * Nobody else writes records of the day or sums them up meanwhile: who was writing is done before the records are read,
 * and who comes later finds the sums and takes them away.
 */
async function addUpAccount(
  manager: EntityManager,
  { accountId, day, end }: AccountDay,
  { recordsPerSumMin }: DaySumsWorth,
): Promise<void> {
  await manager.query(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
  await manager.query(`lock table ${await tablesOfDay(manager, day, end)} in share row exclusive mode`);
  const forget = () =>
    manager.query('delete from paretostudio.usage_day_sums where account_id = $1 and at = $2', [
      accountId,
      day,
    ]);
  await forget();
  const [added]: [{ records: number; sums: number }] = await manager.query(ADD_UP, [accountId, day, end]);
  // Where nearly each record is of a kind of its own, sums are no shorter than what they stand for.
  if (added.records < added.sums * recordsPerSumMin) {
    await forget();
  }
}

async function tablesOfDay(manager: EntityManager, day: Date, end: Date): Promise<string> {
  const partitions = (await listUsagePartitions(manager)).filter(
    ({ startsAt, endsAt }) => startsAt < end && day < endsAt,
  );
  const names = ['usage_records', ...partitions.map(({ name }) => name)];
  return names.map((name) => `only paretostudio.${name}`).join(', ');
}

const TOLD_APART = 'key_id, member_id, surface, action, connection_id, agent_id, outcome';

const ADD_UP = `with durations as (
    select ${TOLD_APART}, duration_ms, count(*)::integer as requests, sum(cost) as cost
    from paretostudio.usage_records where account_id = $1 and at >= $2 and at < $3
    group by ${TOLD_APART}, duration_ms
  ), added as (
    insert into paretostudio.usage_day_sums
      (account_id, at, ${TOLD_APART}, requests, cost, durations_ms, duration_counts)
    select $1, $2, ${TOLD_APART}, sum(requests), sum(cost),
      array_agg(duration_ms order by duration_ms), array_agg(requests order by duration_ms)
    from durations group by ${TOLD_APART}
    returning requests
  )
  select coalesce(sum(requests), 0)::float8 as records, count(*)::float8 as sums from added`;
