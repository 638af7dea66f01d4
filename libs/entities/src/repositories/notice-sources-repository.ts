import type { EntityManager } from 'typeorm';

/** A key that is about to expire and of whose expiry nobody was told. */
export interface ExpiringKey {
  readonly id: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly name: string;
  readonly expiresAt: Date;
  /** Of a notice about this expiry: another one when the expiry is changed. */
  readonly dedupeKey: string;
}

/** How long before its end a key counts as about to expire. */
export interface ExpiryLead {
  /** For a key that was made for longer than this. */
  readonly leadMs: number;
  /** For a key that was made for a shorter time, but for longer than this. */
  readonly shortLeadMs: number;
}

/** An account that has used a share of its requests of today. */
export interface ReachedQuota {
  readonly accountId: string;
  /** The highest of the shares that it has reached. */
  readonly percent: number;
  readonly used: number;
  readonly limit: number;
  /** The UTC day by the database's clock, such as `2027-03-31`. */
  readonly day: string;
  /** Of a notice about this share of this limit on this day: another one when the limit is raised and used up too. */
  readonly dedupeKey: string;
}

/** Asks what came about by time alone, or by counting, and was not told yet. */
export class NoticeSourcesRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Lists live keys that are about to expire and were not told of, those that expire first before the others. Connected
   * programs are left out, and so are keys of members and accounts that are suspended or removed, keys that a
   * replacement retires, and keys that were made for no longer than the short lead.
   *
   * @param limit - Most keys to answer.
   */
  async listExpiringKeys(now: Date, lead: ExpiryLead, limit: number): Promise<ExpiringKey[]> {
    return this.manager.query(EXPIRING_KEYS, [now, lead.leadMs / 1000, lead.shortLeadMs / 1000, limit]);
  }

  /**
   * Lists accounts that are at a share of their requests of today, by the plan that they have now, and were not told of
   * it today, with the limit of now. Accounts that are suspended, or may make no requests at all, are left out.
   *
   * @param percents - The shares; of those that an account has reached only the highest counts.
   * @param limit - Most accounts to answer.
   * @param at - A clock for tests; by default the database's.
   */
  async listReachedQuotas(
    percents: readonly number[],
    limit: number,
    at: Date | null = null,
  ): Promise<ReachedQuota[]> {
    return this.manager.query(REACHED_QUOTAS, [percents, limit, at]);
  }
}

const EXPIRING_KEYS = `select k.id, k.account_id as "accountId", k.member_id as "memberId", k.name,
    k.expires_at as "expiresAt", d.dedupe_key as "dedupeKey"
  from paretostudio.api_keys k
  join paretostudio.members m on m.account_id = k.account_id and m.id = k.member_id
  join paretostudio.accounts a on a.id = k.account_id
  cross join lateral (
    select 'api_key.expiring:' || k.id || ':' || floor(extract(epoch from k.expires_at) * 1000) as dedupe_key
  ) d
  where k.kind = 'key' and k.revoked_at is null and k.retires_at is null
    and k.expires_at > $1 and k.expires_at <= $1::timestamptz + make_interval(secs => $2)
    and k.expires_at - k.created_at > make_interval(secs => $3)
    and (k.expires_at - k.created_at > make_interval(secs => $2)
      or k.expires_at <= $1::timestamptz + make_interval(secs => $3))
    and m.removed_at is null and m.suspended_at is null and a.suspended_at is null
    and not exists (
      select from paretostudio.notices n where n.account_id = k.account_id and n.dedupe_key = d.dedupe_key
    )
  order by k.expires_at, k.id
  limit $4`;

const REACHED_QUOTAS = `select r.account_id as "accountId", r.percent, r.used, r.quota as "limit",
    r.today::text as day, r.dedupe_key as "dedupeKey"
  from (
    select a.id as account_id, s.percent, m.used, q.quota, c.today,
      'quota.reached:' || s.percent || ':' || c.today || ':' || q.quota as dedupe_key
    from (select (coalesce($3::timestamptz, now()) at time zone 'utc')::date as today) c
    join paretostudio.account_meters m on m.day = c.today
    join paretostudio.accounts a on a.id = m.account_id
    join paretostudio.plans p on p.id = a.plan_id
    cross join lateral (
      select p.requests_per_day::bigint * case when p.per_member then a.member_count else 1 end as quota
    ) q
    cross join lateral (
      select max(u.percent) as percent from unnest($1::integer[]) as u(percent)
      where m.used::bigint * 100 >= q.quota * u.percent
    ) s
    where a.suspended_at is null and q.quota > 0 and s.percent is not null
  ) r
  where not exists (
    select from paretostudio.notices n where n.account_id = r.account_id and n.dedupe_key = r.dedupe_key
  )
  order by r.account_id
  limit $2`;
