import { BURST_METER, REQUESTS_METER, type QuotaState } from '@paretostudio/quotas';
import type { EntityManager } from 'typeorm';
import { queryPrepared } from './prepared.js';
import { raiseRightsVersion } from './raise-rights-version.js';

/** Where an account's meters stand. */
export interface AccountQuota {
  /** `requests` first, then `burst`. */
  readonly quotas: readonly QuotaState[];
  /** The id of the account's plan. */
  readonly plan: string;
  /** The instant of the reading, by the database's clock. */
  readonly at: Date;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const READ_QUOTA = {
  name: 'read_quota',
  text: `select p.id, p.requests_per_day * case when p.per_member then a.member_count else 1 end, p.burst_per_minute,
      case when m.day >= c.today then m.used else 0 end, greatest(m.day, c.today) - date '1970-01-01',
      case when m.minute >= c.minute then m.minute_used else 0 end, greatest(m.minute, c.minute)::float8, c.at
    from (select t.at, (t.at at time zone 'utc')::date as today, floor(extract(epoch from t.at) / 60)::bigint as minute
          from (select coalesce($2::timestamptz, now()) as at) t) c,
      paretostudio.accounts a
      join paretostudio.plans p on p.id = a.plan_id
      join paretostudio.account_meters m on m.account_id = a.id
    where a.id = $1`,
};

/** Asks about an account's meters. Only admission moves them. */
export class MetersRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Makes every admission of the account that is under way decide again. Every change of rights does this in its
   * transaction; the other repositories do it by themselves.
   */
  async raiseRightsVersion(accountId: string): Promise<void> {
    await raiseRightsVersion(this.manager, accountId);
  }

  /**
   * Reads where an account's meters stand, without locking or counting.
   *
   * @param at - A clock for tests; by default the database's.
   * @returns Null when there is no such account.
   */
  async readQuota(accountId: string, at: Date | null = null): Promise<AccountQuota | null> {
    const [row] = await queryPrepared(this.manager, READ_QUOTA, [accountId, at]);
    if (row === undefined) {
      return null;
    }
    const [plan, requestsLimit, burstLimit, used, day, minuteUsed, minute, now] = row as [
      string,
      number,
      number,
      number,
      number,
      number,
      number,
      Date,
    ];
    return {
      plan,
      at: now,
      quotas: [
        { meter: REQUESTS_METER, limit: requestsLimit, used, resetAt: new Date((day + 1) * DAY_MS) },
        {
          meter: BURST_METER,
          limit: burstLimit,
          used: minuteUsed,
          resetAt: new Date((minute + 1) * MINUTE_MS),
        },
      ],
    };
  }
}
