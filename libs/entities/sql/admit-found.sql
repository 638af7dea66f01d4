-- The beginning of the exact admission statement: what stands in the tables about the waiting requests, and which of
-- them the snapshot decides already. `admit-exact.sql` goes on from here. See docs/0001-admission-statement.md.
--
-- One row of the parameters is one GROUP of alike waiting requests under one candidate digest of its key (a key has
-- one under each active pepper; at most one of them is on record):
--   $1 bytea        the digests, 32 bytes each, one after the other
--   $2 bigint[]     cost of each request of the group, >= 0
--   $3 integer[]    how many requests of this kind wait, >= 1
--   $4 inet[]       client address, IPv4-mapped IPv6 already unmapped; null when unknown
--   $5 integer[]    what each request of the group takes of the burst: 0 or 1
--   $6 timestamptz  null in production; a clock for tests
-- Each row of the answer names its parameter row by `i`, from 1. A digest that is on no record has no row. The row 0
-- tells the clock, in milliseconds, where the others have the facts of the key.
--
-- What makes it right, and must stay:
--   1. Only LOCKED rows are fresh under READ COMMITTED; the rest is as of the statement's start. So whoever changes
--      rights raises `version` in the same transaction, and nothing is counted where the locked row has another version
--      than the snapshot saw. Hence no admission commits after a revocation has committed.
--   2. Rows are locked in one order everywhere: account meters by id, then key meters by id.
--   3. Day and minute never go back: greatest(row, clock).
--   4. What the snapshot alone decides takes no lock and writes nothing: a refusal that it proves, and the admission of
--      a group that counts nothing (cost 0, burst 0), which it lets in as `free`. The snapshot is as of the statement's
--      start, and a group joins no statement that has left: what was committed before a request arrived is in it.
--   5. No two intermediate results are joined: the planner would do it by nested loops, quadratic in the batch.
--
-- Costs are double precision: whole numbers below 2^53 are exact in it, and sums of bigint would be slow numerics.
with clock as materialized (
  select t.at, (t.at at time zone 'utc')::date as today,
         floor(extract(epoch from t.at) / 60)::bigint as minute
  from (select coalesce($6::timestamptz, now()) as at) t
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
           when x.burst > 0 and x.seen_minute_used >= x.burst_limit then 'burst_exceeded'
           when x.cost = 0 and x.burst = 0 then 'free'
         end as verdict
  from (
    select r.i::integer as i, r.cost::double precision as cost, r.n, r.burst, c.today, c.minute,
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
    from unnest($2::bigint[], $3::integer[], $4::inet[], $5::integer[]) with ordinality as r(cost, n, address, burst, i)
    cross join clock c
    join paretostudio.api_keys k on k.digest = substring($1::bytea from ((r.i - 1) * 32 + 1)::integer for 32)
    join paretostudio.accounts a on a.id = k.account_id
    join paretostudio.plans p on p.id = a.plan_id
    join paretostudio.members b on b.id = k.member_id
    join paretostudio.account_meters s on s.account_id = k.account_id
    left join paretostudio.key_meters q on q.id = case when k.requests_per_day is not null then k.meter_id end
  ) x
),
