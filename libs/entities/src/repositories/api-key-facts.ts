/** What is known of a key beside its record. */
export interface ApiKeyFacts {
  /**
   * What it took from the daily quota on this UTC day of the database, together with the keys that share its meter: as
   * the meter says for a key with a limit of its own, else by the usage records, without those still to be written.
   */
  readonly requestsToday: number;
  /** The key that replaced it by rotation and is not revoked; null when there is none. */
  readonly replacedById: string | null;
}

/**
 * Tells the facts of keys `$2` of account `$1`, at `$3` or, when that is null, now.
 *
 * The day's records are added up by key before they meet anything else, so that a planner who takes them for few does
 * no harm. A UTC day has 24 hours, whatever time zone the session is in.
 */
export const READ_FACTS = `with asked as materialized (
    select id, meter_id, requests_per_day is not null as is_limited
    from paretostudio.api_keys where account_id = $1 and id = any($2::uuid[])
  ), day as materialized (
    select date_trunc('day', coalesce($3::timestamptz, now()), 'utc') as starts_at
  ), today as materialized (
    select r.key_id, sum(r.cost) as cost
    from paretostudio.usage_records r
    where r.account_id = $1 and exists (select from asked where not is_limited)
      and r.at >= (select starts_at from day) and r.at < (select starts_at + interval '24 hours' from day)
    group by r.key_id
  ), spent as (
    select k.meter_id, sum(t.cost) as cost
    from today t
    join paretostudio.api_keys k on k.account_id = $1 and k.id = t.key_id
    group by k.meter_id
  )
  select a.id,
    (case
      when not a.is_limited then coalesce(s.cost, 0)
      when m.day = ((select starts_at from day) at time zone 'utc')::date then m.used
      else 0
    end)::float8 as "requestsToday",
    (select n.id from paretostudio.api_keys n where n.replaces_id = a.id and n.revoked_at is null) as "replacedById"
  from asked a
  join paretostudio.key_meters m on m.id = a.meter_id
  left join spent s on s.meter_id = a.meter_id`;
