-- Admits whole accounts in one pass: those whose requests of this batch all fit. Whoever is left, because not all fit,
-- the version has moved, or a key has a daily limit of its own, is counted nowhere and is for `admit-exact.sql`.
-- Goes on from `admit-found.sql`, whose parameters and rules hold.
--
-- An update locks the row that it changes, and looks at its newest state before it decides and adds: when somebody
-- else changed the row meanwhile, the conditions are tried again on what was committed. `wanted` comes in order of the
-- account's id and is the outer side of the only join, so the rows are locked in that order.
--
-- The row -1 names the groups that the snapshot does not decide; a row -2 is an account that was admitted, with the
-- facts of each of its groups on a line of its own, after the group's `i`.
wanted as materialized (
  select f.account_id, min(f.seen_version) as seen_version, min(f.today) as today, min(f.minute) as minute,
         min(f.account_limit) as account_limit, min(f.burst_limit) as burst_limit,
         sum(f.cost * f.n) as cost, sum(f.burst * f.n)::integer as burst, string_agg(f.i || ' ' || f.facts, chr(10)) as lines
  from found f
  where f.verdict is null
  group by f.account_id
  having count(f.key_limit) = 0
  order by f.account_id
),
moved as (
  update paretostudio.account_meters m
  set day = greatest(m.day, w.today),
      used = (case when m.day >= w.today then m.used else 0 end + w.cost)::integer,
      minute = greatest(m.minute, w.minute),
      minute_used = case when m.minute >= w.minute then m.minute_used else 0 end + w.burst
  from wanted w
  where m.account_id = w.account_id
    and m.version = w.seen_version
    and (w.cost = 0 or case when m.day >= w.today then m.used else 0 end + w.cost <= w.account_limit)
    and (w.burst = 0 or case when m.minute >= w.minute then m.minute_used else 0 end + w.burst <= w.burst_limit)
  returning w.lines, w.account_limit, m.used, m.day, w.burst_limit, m.minute_used, m.minute
)
select -2 as i, 0 as granted, 'whole' as verdict, v.lines as facts, v.account_limit, v.used as account_used,
       v.day - date '1970-01-01' as day, v.burst_limit, v.minute_used as burst_used, v.minute,
       null::integer as key_limit, null::integer as key_used
from moved v
union all
select f.i, case f.verdict when 'free' then f.n else 0 end, nullif(f.verdict, 'free'), f.facts,
       f.account_limit, f.seen_used, f.seen_day - date '1970-01-01',
       f.burst_limit, f.seen_minute_used, f.seen_minute, f.key_limit, f.seen_key_used
from found f
where f.verdict is not null
union all
select -1, 0, 'live', string_agg(f.i::text, ' '), null, null, null, null, null, null, null, null
from found f
where f.verdict is null
union all
select 0, 0, 'clock', floor(extract(epoch from c.at) * 1000)::bigint::text, null, null, null, null, null, null, null, null
from clock c
