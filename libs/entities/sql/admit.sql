-- Decides a batch of waiting requests in one statement and one round trip. See docs/0001-admission-statement.md.
--
-- One row of the parameters is one GROUP of alike waiting requests under one candidate digest of its key (a key has
-- one under each active pepper; at most one of them is on record):
--   $1 bytea        the digests, 32 bytes each, one after the other
--   $2 bigint[]     cost of each request of the group, >= 0
--   $3 integer[]    how many requests of this kind wait, >= 1
--   $4 inet[]       client address, IPv4-mapped IPv6 already unmapped; null when unknown
--   $5 timestamptz  null in production; a clock for tests
--   $6 boolean      whether rows that somebody holds are skipped; live groups are then listed as `held` too
-- Each row of the answer names its parameter row by `i`, from 1. A digest that is on no record has no row. The row 0
-- tells the clock, in milliseconds, where the others have the facts of the key.
--
-- What makes it right, and must stay:
--   1. Locks: account meters by id, then key meters by id. The second lock waits for an aggregate over the first, so
--      it cannot start early under any plan. Nothing else in the product takes them in another order.
--   2. Only LOCKED rows are fresh under READ COMMITTED; the rest is as of the statement's start. So whoever changes
--      rights raises `version` in the same transaction. Where the locked row has another version than the snapshot saw,
--      the answer is `again` and nothing is counted. Hence no admission commits after a revocation has committed.
--   3. Day and minute never go back: greatest(row, clock).
--   4. The requests of a batch are concurrent, so any order is valid. In order of cost, running totals admit exactly
--      what one-by-one admission in that order would: once one is refused by the account, so are all that follow.
--   5. A key's own limit comes first, the account's last: what the account refuses never took room from what it admits.
--   6. A refusal that the snapshot already proves takes no lock and writes nothing.
--   7. No two intermediate results are joined: the planner would do it by nested loops, quadratic in the batch.
--
-- Costs are double precision: whole numbers below 2^53 are exact in it, and sums of bigint would be slow numerics.
with clock as materialized (
  select t.at, (t.at at time zone 'utc')::date as today,
         floor(extract(epoch from t.at) / 60)::bigint as minute
  from (select coalesce($5::timestamptz, now()) as at) t
),
found as materialized (
  select x.*,
         case
           when x.revoked then 'api_key_revoked'
           when x.expired then 'api_key_expired'
           when x.suspended then 'account_suspended'
           when x.barred then 'ip_not_allowed'
           when x.cost > 0 and (x.seen_used + x.cost > x.account_limit or x.seen_key_used + x.cost > x.key_limit)
             then 'quota_exceeded'
           when x.seen_minute_used >= x.burst_limit then 'burst_exceeded'
         end as refusal
  from (
    select r.i::integer as i, r.cost::double precision as cost, r.n, c.today, c.minute,
           k.account_id, k.meter_id, k.requests_per_day as key_limit, p.burst_per_minute as burst_limit,
           p.requests_per_day::bigint * case when p.per_member then a.member_count else 1 end as account_limit,
           s.version as seen_version,
           greatest(s.day, c.today) as seen_day, case when s.day >= c.today then s.used else 0 end as seen_used,
           greatest(s.minute, c.minute) as seen_minute,
           case when s.minute >= c.minute then s.minute_used else 0 end as seen_minute_used,
           case when k.requests_per_day is null then null
                when q.day = greatest(s.day, c.today) then q.used else 0 end as seen_key_used,
           k.revoked_at is not null or b.removed_at is not null or b.suspended_at is not null as revoked,
           coalesce(least(k.expires_at, k.retires_at) <= c.at, false) as expired,
           a.suspended_at is not null as suspended,
           k.allowed_cidrs is not null and (r.address <<= any (k.allowed_cidrs)) is not true as barred,
           -- Everything about the key that is not a count, as one text: few columns, and one look-up to parse it.
           k.id || ' ' || k.account_id || ' ' || k.member_id || ' ' || b.user_id || ' ' || b.role || ' ' || p.id
             || case when k.human_confirmation then ' 1 ' else ' 0 ' end
             || coalesce(floor(extract(epoch from least(k.expires_at, k.retires_at)) * 1000)::bigint::text, '-')
             || ' ' || k.permissions::text as facts
    from unnest($2::bigint[], $3::integer[], $4::inet[]) with ordinality as r(cost, n, address, i)
    cross join clock c
    join paretostudio.api_keys k on k.digest = substring($1::bytea from ((r.i - 1) * 32 + 1)::integer for 32)
    join paretostudio.accounts a on a.id = k.account_id
    join paretostudio.plans p on p.id = a.plan_id
    join paretostudio.members b on b.id = k.member_id
    join paretostudio.account_meters s on s.account_id = k.account_id
    left join paretostudio.key_meters q on q.id = case when k.requests_per_day is not null then k.meter_id end
  ) x
),
locked_account as materialized (
  select f.i, f.cost, f.n, f.account_id, f.meter_id, f.key_limit, f.burst_limit, f.account_limit, f.facts,
         m.version = f.seen_version as fresh,
         greatest(m.day, f.today) as day, case when m.day >= f.today then m.used else 0 end as account_used,
         greatest(m.minute, f.minute) as minute, case when m.minute >= f.minute then m.minute_used else 0 end as burst_used
  from found f
  join paretostudio.account_meters m on m.account_id = f.account_id
  where f.refusal is null
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
              else greatest(0, least(k.n, floor((k.key_limit - k.key_used - coalesce(sum(k.cost * k.n) over w, 0)) / k.cost)))::integer
         end
  from locked_key k
  window w as (partition by k.meter_id order by k.cost, k.i rows between unbounded preceding and 1 preceding)
),
granted as (
  select b.*,
         greatest(0, least(
           b.key_n,
           b.burst_limit - b.burst_used - coalesce(sum(b.key_n) over w, 0),
           case when b.cost = 0 then b.key_n
                else floor((b.account_limit - b.account_used - coalesce(sum(b.key_n * b.cost) over w, 0)) / b.cost) end
         ))::integer as granted
  from by_key b
  window w as (partition by b.account_id order by b.cost, b.i rows between unbounded preceding and 1 preceding)
),
totals as materialized (
  select g.*,
         (g.account_used + sum(g.granted * g.cost) over a)::integer as account_after,
         (g.burst_used + sum(g.granted) over a)::integer as burst_after,
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
select f.i, 0, coalesce(f.refusal, 'held'), f.facts, f.account_limit, f.seen_used, f.seen_day - date '1970-01-01',
       f.burst_limit, f.seen_minute_used, f.seen_minute, f.key_limit, f.seen_key_used
from found f
where f.refusal is not null or $6::boolean
union all
select 0, 0, 'clock', floor(extract(epoch from c.at) * 1000)::bigint::text, null, null, null, null, null, null, null, null
from clock c
