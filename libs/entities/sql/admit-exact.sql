-- Decides each request of a batch exactly, also where not all of them fit or a key has a daily limit of its own.
-- Goes on from `admit-found.sql`, whose parameters and rules hold; beside them:
--   $7 boolean      whether rows that somebody holds are skipped; live groups are then listed as `held` too
--
--   6. The key meters are locked after an aggregate over the locked account meters, so not early under any plan.
--   7. The requests of a batch are concurrent, so any order is valid. In order of cost, running totals admit exactly
--      what one-by-one admission in that order would: once one is refused by the account, so are all that follow.
--   8. A key's own limit comes first, the account's last: what the account refuses never took room from what it admits.
--   9. Running totals are exact only among groups that all take burst, or all take none: of the two kinds, an account
--      gets the one of its first group decided, and a group of the other is for the next batch.
--  10. Where the version has moved, or a group is not due, the answer is `again`.
locked_account as materialized (
  select f.i, f.cost, f.n, f.burst, f.account_id, f.meter_id, f.key_limit, f.burst_limit, f.account_limit, f.facts,
         f.due and m.version = f.seen_version as fresh,
         greatest(m.day, f.today) as day, case when m.day >= f.today then m.used else 0 end as account_used,
         greatest(m.minute, f.minute) as minute, case when m.minute >= f.minute then m.minute_used else 0 end as burst_used
  from (
    select l.*, l.burst = first_value(l.burst) over (partition by l.account_id order by l.i) as due
    from found l
    where l.verdict is null
  ) f
  join paretostudio.account_meters m on m.account_id = f.account_id
  order by m.account_id
  for no key update of m
),
locked_key as materialized (
  select a.*, case when q.day = a.day then q.used else 0 end as key_used
  from locked_account a
  join paretostudio.key_meters q on q.id = a.meter_id
  where a.key_limit is not null and (select count(*) from locked_account) > 0
  order by q.id
  for no key update of q
),
by_key as (
  select a.*, 0 as key_used, case when a.fresh then a.n else 0 end as key_n
  from locked_account a
  where a.key_limit is null
  union all
  select k.*,
         case when not k.fresh then 0
              when k.cost = 0 then k.n
              else greatest(0, least(k.n, floor((k.key_limit - k.key_used - coalesce(sum(k.cost * k.n) filter (where k.fresh) over w, 0)) / k.cost)))::integer
         end
  from locked_key k
  window w as (partition by k.meter_id order by k.cost, k.i rows between unbounded preceding and 1 preceding)
),
granted as (
  select b.*,
         greatest(0, least(
           b.key_n,
           case when b.burst = 0 then b.key_n
                else b.burst_limit - b.burst_used - coalesce(sum(b.key_n) over w, 0) end,
           case when b.cost = 0 then b.key_n
                else floor((b.account_limit - b.account_used - coalesce(sum(b.key_n * b.cost) over w, 0)) / b.cost) end
         ))::integer as granted
  from by_key b
  window w as (partition by b.account_id order by b.cost, b.i rows between unbounded preceding and 1 preceding)
),
totals as materialized (
  select g.*,
         (g.account_used + sum(g.granted * g.cost) over a)::integer as account_after,
         (g.burst_used + sum(g.granted * g.burst) over a)::integer as burst_after,
         row_number() over a = 1 and sum(g.granted) over a > 0 as moves_account
  from granted g
  window a as (partition by g.account_id)
),
limited as materialized (
  select t.*,
         (t.key_used + sum(t.granted * t.cost) over k)::integer as key_after,
         row_number() over k = 1 and sum(t.granted * t.cost) over k > 0 as moves_key
  from totals t
  where t.key_limit is not null
  window k as (partition by t.meter_id)
),
move_account as (
  update paretostudio.account_meters m
  set day = t.day, used = t.account_after, minute = t.minute, minute_used = t.burst_after
  from totals t
  where m.account_id = t.account_id and t.moves_account
),
move_key as (
  update paretostudio.key_meters m
  set day = l.day, used = l.key_after
  from limited l
  where m.id = l.meter_id and l.moves_key
)
select t.i, t.granted,
       case
         when not t.fresh then 'again'
         when t.granted = t.n then null
         when t.cost > 0 and t.account_after + t.cost > t.account_limit then 'quota_exceeded'
         else 'burst_exceeded'
       end as verdict,
       t.facts, t.account_limit, t.account_after as account_used, t.day - date '1970-01-01' as day,
       t.burst_limit, t.burst_after as burst_used, t.minute, null::integer as key_limit, null::integer as key_used
from totals t
where t.key_limit is null
union all
select l.i, l.granted,
       case
         when not l.fresh then 'again'
         when l.granted = l.n then null
         when l.cost > 0 and (l.account_after + l.cost > l.account_limit or l.key_after + l.cost > l.key_limit)
           then 'quota_exceeded'
         else 'burst_exceeded'
       end,
       l.facts, l.account_limit, l.account_after, l.day - date '1970-01-01',
       l.burst_limit, l.burst_after, l.minute, l.key_limit, l.key_after
from limited l
union all
select f.i, case f.verdict when 'free' then f.n else 0 end, nullif(coalesce(f.verdict, 'held'), 'free'), f.facts,
       f.account_limit, f.seen_used, f.seen_day - date '1970-01-01',
       f.burst_limit, f.seen_minute_used, f.seen_minute, f.key_limit, f.seen_key_used
from found f
where f.verdict is not null or $7::boolean
union all
select 0, 0, 'clock', floor(extract(epoch from c.at) * 1000)::bigint::text, null, null, null, null, null, null, null, null
from clock c
