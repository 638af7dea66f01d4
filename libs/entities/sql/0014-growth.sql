-- What keeps reports on usage fast while records grow (docs/0011-usage-day-sums.md). The partitions of usage records are
-- made by the program, as days come (docs/0010-usage-partitions.md).

-- What the records of an account's UTC day add up to, one row for each set of everything that reports tell apart, with
-- each duration that occurred and how often. Exact: made once the day is over, and gone as soon as its records change.
create table paretostudio.usage_day_sums (
  account_id uuid not null,
  at timestamptz not null,
  key_id uuid,
  member_id uuid,
  surface text not null,
  action text not null,
  connection_id uuid,
  agent_id uuid,
  outcome text not null,
  requests integer not null,
  cost bigint not null,
  durations_ms integer[] not null,
  duration_counts integer[] not null,
  constraint usage_day_sums_numbers_check check (requests >= 1 and cost >= 0),
  constraint usage_day_sums_durations_check check (
    cardinality(durations_ms) between 1 and requests and cardinality(duration_counts) = cardinality(durations_ms)
  )
);
create index usage_day_sums_account_index on paretostudio.usage_day_sums (account_id, at);
create index usage_day_sums_at_index on paretostudio.usage_day_sums (at);

-- The days whose accounts were looked at; those of few records have no sums.
create table paretostudio.usage_summed_days (
  day date not null constraint usage_summed_days_pk primary key
);

-- Sums go with the statement that changes one of their records, whoever runs it. Each query of a function sees what was
-- committed before it: also sums that were made while the statement waited for who made them.
create function paretostudio.forget_usage_sums() returns trigger language plpgsql as $$
begin
  with forgotten as (
    delete from paretostudio.usage_day_sums s
    using (select distinct c.account_id, date_bin('1 day', c.at, '2000-01-01T00:00:00Z') as at from changed c) d
    where s.account_id = d.account_id and s.at = d.at
    returning s.at
  )
  delete from paretostudio.usage_summed_days d
  using (select distinct (f.at at time zone 'utc')::date as day from forgotten f) f
  where d.day = f.day;
  return null;
end
$$;
create trigger usage_records_insert_forgets_sums after insert on paretostudio.usage_records
  referencing new table as changed for each statement execute function paretostudio.forget_usage_sums();
create trigger usage_records_delete_forgets_sums after delete on paretostudio.usage_records
  referencing old table as changed for each statement execute function paretostudio.forget_usage_sums();
create trigger usage_records_update_forgets_old_sums after update on paretostudio.usage_records
  referencing old table as changed for each statement execute function paretostudio.forget_usage_sums();
create trigger usage_records_update_forgets_new_sums after update on paretostudio.usage_records
  referencing new table as changed for each statement execute function paretostudio.forget_usage_sums();

-- What a record is called: its names and tags, the beginning of its `search_text`. Whoever has all words of a search in it
-- stands first, and is found by an index of its own, without looking at all that has the words elsewhere.
create function paretostudio.names_of(title text, name text, tags text[]) returns text
  language plpgsql immutable parallel safe as $$
begin
  return left(title || ' ' || name || ' ' || array_to_string(tags, ' '), 3000);
end
$$;

-- pg_trgm may stand in any schema. The planner puts the operator in the place of `resembles`, and finds its index.
do $$
declare
  home text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  execute format(
    'create function paretostudio.resembles(query text, field text) returns boolean
     language sql stable parallel safe return query operator(%I.<%%) field', home);
  execute format(
    'create index prompts_names_index on paretostudio.prompts
     using gin (paretostudio.names_of(title, slug, tags) %I.gin_trgm_ops)', home);
  execute format(
    'create index skills_names_index on paretostudio.skills
     using gin (paretostudio.names_of(display_name, name, tags) %I.gin_trgm_ops)', home);
  execute format(
    'create index agents_names_index on paretostudio.agents
     using gin (paretostudio.names_of(display_name, name, tags) %I.gin_trgm_ops)', home);
end
$$;
