-- Admits whole accounts in one pass: those of whose keys everything is known (`note-key-facts.sql`) as of the version
-- that the account's rights have now, and whose requests of this batch all fit. It stands alone, and has as few steps
-- as can be. Whoever is left is counted nowhere and is for `admit-exact.sql`: unknown keys, refusals, keys with a
-- daily limit of their own, facts of another version, accounts where not all fits.
--
-- One row of the parameters is one group under one candidate digest of its key, as in `admit-found.sql`:
--   $1 bytea        the digests, 32 bytes each, one after the other
--   $2 float8[]     what each group costs as a whole: all its requests together
--   $3 inet[]       client address; null when unknown
--   $4 integer[]    what each group takes of the burst as a whole
--   $5 timestamptz  null in production; a clock for tests
-- Each row of the answer is an account that was admitted; `lines` has the facts of each of its groups on a line of its
-- own, after the group's place in the parameters, from 1.
--
-- What makes it right, and must stay:
--   1. An update locks the row that it changes, and looks at its newest state before it decides and adds: when somebody
--      else changed the row meanwhile, the conditions are tried again on what was committed.
--   2. Facts are what was true at their version, whenever they were noted: each change of rights raises the version in
--      its own transaction. Where the locked row has that version, no change has been committed since.
--   3. `w` comes in order of the account's id and is the outer side of the only join with the meters, so that rows are
--      locked in that order. Where the planner knows of one account alone, the meters may be the outer side: they are
--      then read by their primary key, in the same order. An account has a row for each version that facts of its keys
--      have; one at most is its own.
--   4. Day and minute never go back: greatest(row, clock).
update paretostudio.account_meters m
set day = greatest(m.day, w.today),
    used = (case when m.day >= w.today then m.used else 0 end + w.cost)::integer,
    minute = greatest(m.minute, w.minute),
    minute_used = case when m.minute >= w.minute then m.minute_used else 0 end + w.burst
from (
  select k.account_id, k.known_version as seen_version,
         min(p.requests_per_day::double precision * case when p.per_member then k.known_member_count else 1 end) as account_limit,
         min(p.burst_per_minute) as burst_limit,
         sum(r.cost) as cost, sum(r.burst)::integer as burst,
         min((c.at at time zone 'utc')::date) as today, min(floor(date_part('epoch', c.at) / 60)::bigint) as minute,
         min(floor(date_part('epoch', c.at) * 1000)) as at_ms,
         string_agg(r.i || ' ' || k.known_facts, chr(10)) as lines
  from (select coalesce($5::timestamptz, now()) as at) c
  cross join unnest($2::double precision[], $3::inet[], $4::integer[]) with ordinality as r(cost, address, burst, i)
  join paretostudio.api_keys k on k.digest = substring($1::bytea from ((r.i - 1) * 32 + 1)::integer for 32)
  join paretostudio.plans p on p.id = k.known_plan_id
  where k.revoked_at is null and k.requests_per_day is null
    and coalesce(least(k.expires_at, k.retires_at) > c.at, true)
    and (k.allowed_cidrs is null or r.address <<= any (k.allowed_cidrs))
  group by k.account_id, k.known_version
  order by k.account_id
) w
where m.account_id = w.account_id
  and m.version = w.seen_version
  and (w.cost = 0 or case when m.day >= w.today then m.used else 0 end + w.cost <= w.account_limit)
  and (w.burst = 0 or case when m.minute >= w.minute then m.minute_used else 0 end + w.burst <= w.burst_limit)
returning w.at_ms, w.lines, w.account_limit, m.used, m.day - date '1970-01-01', w.burst_limit, m.minute_used, m.minute
