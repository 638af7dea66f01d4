-- What each key was seen to do, and from where: the actions that it used, the networks that it came from, and what the
-- programs that hold it call themselves. Written behind, without foreign keys, like usage records; bounded by whoever
-- writes it.
create table paretostudio.key_sightings (
  key_id uuid not null,
  kind text not null,
  value text not null,
  account_id uuid not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint key_sightings_pk primary key (key_id, kind, value),
  constraint key_sightings_kind_check check (kind in ('action', 'network', 'client')),
  constraint key_sightings_value_check check (length(value) between 1 and 200),
  constraint key_sightings_seen_check check (last_seen_at >= first_seen_at)
);
create index key_sightings_new_index on paretostudio.key_sightings (account_id, first_seen_at) where kind <> 'action';
create index key_sightings_last_seen_at_index on paretostudio.key_sightings (last_seen_at);

-- What the records of the past tell, so that no permission counts as never used and no client as new because this table
-- is. Records have no addresses: networks begin to be known from here on.
insert into paretostudio.key_sightings (key_id, kind, value, account_id, first_seen_at, last_seen_at)
select s.key_id, s.kind, s.value, s.account_id, s.first_seen_at, s.last_seen_at
from (
  select r.key_id, v.kind, v.value, min(r.account_id::text)::uuid as account_id,
    min(r.at) as first_seen_at, max(r.at) as last_seen_at,
    row_number() over (partition by r.key_id, v.kind order by max(r.at) desc, v.value) as place
  from paretostudio.usage_records r
  cross join lateral (
    values
      ('client', nullif(trim(r.client_name), '')),
      ('action', case
        when r.outcome in (
          'ok', 'confirmation_required', 'input_required', 'tool_error', 'cancelled', 'upstream_failed', 'internal_error',
          'unavailable'
        ) then case
          when r.agent_id is not null then 'agent_' || r.agent_id
          when r.connection_id is not null then 'conn_' || r.connection_id
          else 'self'
        end || ' ' || r.action
      end)
  ) as v(kind, value)
  where r.key_id is not null and v.value is not null
  group by r.key_id, v.kind, v.value
) s
where s.place <= 200;
