/**
 * Takes for groups of one counter each, in one pass: an update locks the row that it changes, and looks at its newest
 * state before it decides and adds. Groups that do not fit as a whole, and those whose counter is missing, have no row in
 * the answer, are counted nowhere, and are for {@link TAKE_GROUPS}.
 *
 * $1 subjects, $2 meters, $3 kinds of window, $4 limits, $5 what the takes of the group cost together, above 0, $6 a clock
 * for tests. A subject is in one group at most. Rows are locked in the order of their key, as long as they are read by it:
 * see `openCountingPool`. That $1 is named twice keeps a plan that was made for an empty table from reading all of it.
 */
export const TAKE_WHOLE = {
  name: 'quota_take_whole',
  text: `update paretostudio.counters c
set used = case when c.window_starts_at >= w.starts_at then c.used else 0 end + w.cost,
    window_starts_at = greatest(c.window_starts_at, w.starts_at), window_ends_at = greatest(c.window_ends_at, w.ends_at)
from (
  select r.i, r.subject, r.meter, r.kind, r.max, r.cost,
         case r.kind when 'day' then t.day else t.minute end as starts_at,
         case r.kind when 'day' then t.day + interval '24 hours' else t.minute + interval '1 minute' end as ends_at
  from (
    select date_trunc('day', n.at, 'utc') as day, date_trunc('minute', n.at, 'utc') as minute
    from (select coalesce($6::timestamptz, now()) as at) n
    offset 0
  ) t
  cross join unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[])
    with ordinality as r(subject, meter, kind, max, cost, i)
  order by r.subject, r.meter, r.kind
) w
where c.subject = any($1) and c.subject = w.subject and c.meter = w.meter and c.window_kind = w.kind
  and case when c.window_starts_at >= w.starts_at then c.used else 0 end + w.cost <= w.max
returning w.i, c.used::float8, c.window_ends_at`,
};

/**
 * $1 the group of each draw, $2 subjects, $3 meters, $4 kinds of window, $5 limits, $6 costs, $7 how many alike takes wait
 * in the group, $8 how many draws the group has, $9 a clock for tests. A subject is in one group at most.
 */
const WANTED = `clock as (select coalesce($9::timestamptz, now()) as at),
wanted as (
  select w.*, date_trunc(w.kind, c.at, 'utc') as starts_at,
         date_trunc(w.kind, c.at, 'utc') + case w.kind when 'day' then interval '24 hours' else interval '1 minute' end as ends_at
  from clock c, unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::integer[])
    with ordinality as w(place, subject, meter, kind, max, cost, n, size, i)
)`;

const STANDS = `case when c.window_starts_at >= w.starts_at then c.used else 0 end as used,
         greatest(c.window_starts_at, w.starts_at) as starts_at, greatest(c.window_ends_at, w.ends_at) as ends_at`;

const SAME_COUNTER = 'c.subject = w.subject and c.meter = w.meter and c.window_kind = w.kind';

/**
 * Takes for as many takes of each group as fit all its counters, from all of them or none. Rows are locked in the order of
 * their key, before anything is decided. A group of which a row is missing counts nothing and is granted null.
 *
 * No two intermediate results are joined: the planner might do it by nested loops, quadratic in the batch.
 */
export const TAKE_GROUPS = {
  name: 'quota_take',
  text: `with ${WANTED},
locked as materialized (
  select w.i, w.place, w.cost, w.max, w.n, w.size, c.subject, c.meter, c.window_kind, ${STANDS}
  from wanted w
  join paretostudio.counters c on ${SAME_COUNTER}
  order by c.subject, c.meter, c.window_kind
  for no key update of c
),
granted as materialized (
  select l.*,
         case when count(*) over g = l.size
              then min(case when l.cost = 0 then l.n else greatest(0, least(l.n, (l.max - l.used) / l.cost)) end) over g
         end as granted
  from locked l
  window g as (partition by l.place)
),
moved as (
  update paretostudio.counters c
  set used = g.used + g.granted * g.cost, window_starts_at = g.starts_at, window_ends_at = g.ends_at
  from granted g
  where c.subject = g.subject and c.meter = g.meter and c.window_kind = g.window_kind and g.granted * g.cost > 0
)
select place, granted::float8, used::float8, ends_at from granted order by i`,
};

/** Tells where the counters of groups stand, missing ones too. */
export const PEEK_GROUPS = {
  name: 'quota_peek',
  text: `with ${WANTED}
select x.place, 0::float8, coalesce(x.used, 0)::float8, coalesce(x.ends_at, x.window_ends)
from (
  select w.i, w.place, w.ends_at as window_ends, ${STANDS}
  from wanted w
  left join paretostudio.counters c on ${SAME_COUNTER}
) x
order by x.i`,
};

/** Adds the counters that are missing, and drops twice as many that are long over, so that the table stays bounded. */
export const ADD_MISSING = {
  name: 'quota_add',
  text: `with ${WANTED},
dropped as (
  delete from paretostudio.counters where (subject, meter, window_kind) in (
    select subject, meter, window_kind from paretostudio.counters
    where window_ends_at < (select at from clock) - interval '1 hour'
    order by window_ends_at limit 2 * cardinality($2::text[])
    for update skip locked
  )
)
insert into paretostudio.counters (subject, meter, window_kind, window_starts_at, window_ends_at)
select subject, meter, kind, starts_at, ends_at from wanted
order by subject, meter, kind
on conflict do nothing`,
};
