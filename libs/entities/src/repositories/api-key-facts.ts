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

/** Tells the facts of keys `$2` of account `$1`, at `$3` or, when that is null, now. */
export const READ_FACTS = `with clock as (
    select (coalesce($3::timestamptz, now()) at time zone 'utc')::date as today
  ), asked as (
    select id, account_id, meter_id, requests_per_day is not null as is_limited
    from paretostudio.api_keys where account_id = $1 and id = any($2::uuid[])
  ), spent as (
    select k.meter_id, sum(r.cost) as cost
    from clock c
    join paretostudio.usage_records r on r.account_id = $1
      and r.at >= c.today::timestamp at time zone 'utc' and r.at < (c.today + 1)::timestamp at time zone 'utc'
    join paretostudio.api_keys k on k.account_id = $1 and k.id = r.key_id
    where k.meter_id in (select meter_id from asked where not is_limited)
    group by k.meter_id
  )
  select a.id,
    (case
      when not a.is_limited then coalesce(s.cost, 0)
      when m.day = c.today then m.used
      else 0
    end)::float8 as "requestsToday",
    (select n.id from paretostudio.api_keys n where n.replaces_id = a.id and n.revoked_at is null) as "replacedById"
  from asked a
  cross join clock c
  join paretostudio.key_meters m on m.id = a.meter_id
  left join spent s on s.meter_id = a.meter_id`;
