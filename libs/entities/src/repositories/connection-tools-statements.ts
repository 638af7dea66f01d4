/**
 * Writes what an upstream offers over what was last seen of it; the connection's row is locked already. Rows that stay
 * as they are are not written.
 *
 * Values: account, connection, names, names for agents, hashes, texts, hints, warnings, instant, whether to approve what
 * was never approved and has no warnings.
 */
export const RECORD_TOOLS = `with offered as materialized (
    select * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[])
      as o(name, agent_name, hash, definition, hints, warnings)
  ), compared as materialized (
    select o.*, k.name is null or k.seen_hash is null as is_added, k.seen_hash <> o.hash as is_changed,
      $10::boolean and o.warnings = '[]' and k.approved_hash is null as is_approved,
      k.agent_name is distinct from o.agent_name or k.warnings is distinct from o.warnings as is_redrawn
    from offered o left join paretostudio.connection_tools k on k.connection_id = $2 and k.name = o.name
  ), written as (
    insert into paretostudio.connection_tools as t (account_id, connection_id, name, agent_name, approved, approved_hash,
      approved_at, hints, seen, seen_hash, seen_hints, seen_at, warnings)
    select $1, $2, c.name, c.agent_name,
      case when c.is_approved then c.definition end, case when c.is_approved then c.hash end,
      case when c.is_approved then $9::timestamptz end, case when c.is_approved then c.hints end,
      case when not c.is_approved then c.definition end, c.hash,
      case when not c.is_approved then c.hints end, $9, c.warnings
    from compared c where c.is_added or c.is_changed or c.is_approved or c.is_redrawn
    on conflict (connection_id, name) do update set
      agent_name = excluded.agent_name,
      approved = coalesce(t.approved, excluded.approved),
      approved_hash = coalesce(t.approved_hash, excluded.approved_hash),
      approved_at = coalesce(t.approved_at, excluded.approved_at),
      hints = coalesce(t.hints, excluded.hints),
      seen = case when excluded.seen_hash is distinct from t.approved_hash then excluded.seen end,
      seen_hash = excluded.seen_hash,
      seen_hints = case when excluded.seen_hash is distinct from t.approved_hash then excluded.seen_hints end,
      seen_at = case when excluded.seen_hash = t.seen_hash then t.seen_at else excluded.seen_at end,
      warnings = excluded.warnings
  ), missed as materialized (
    select k.name, k.approved_hash from paretostudio.connection_tools k
    where k.connection_id = $2 and k.seen_hash is not null
      and not exists (select from offered o where o.name = k.name)
  ), kept as (
    update paretostudio.connection_tools t
    set seen = null, seen_hash = null, seen_hints = null, seen_at = $9, warnings = '[]'
    from missed m where t.connection_id = $2 and t.name = m.name and m.approved_hash is not null
  ), forgotten as (
    delete from paretostudio.connection_tools t
    using missed m where t.connection_id = $2 and t.name = m.name and m.approved_hash is null
  )
  select count(*) filter (where is_added)::int as added,
    count(*) filter (where not is_added and is_changed)::int as changed,
    (select count(*)::int from missed) as gone,
    count(*) filter (where not is_added and not is_changed)::int as unchanged
  from compared`;

/**
 * Approves what waits; the connection's row is locked already.
 *
 * Values: account, connection, names and the hashes that were looked at (both null: all that waits), member, instant.
 */
export const APPROVE_SEEN = `update paretostudio.connection_tools t
  set approved = t.seen, approved_hash = t.seen_hash, hints = t.seen_hints, approved_at = $6,
    approved_by_member_id = $5, seen = null, seen_hints = null
  where t.account_id = $1 and t.connection_id = $2 and t.seen is not null
    and ($3::text[] is null
      or (t.name, t.seen_hash) in (select * from unnest($3::text[], $4::text[])))
  returning t.name`;

/** Takes back all approvals; the connection's row is locked already. Values: account, connection. */
export const FORGET_APPROVALS = `with forgotten as (
    delete from paretostudio.connection_tools t
    where t.account_id = $1 and t.connection_id = $2 and t.seen_hash is null
    returning 1
  ), taken as (
    update paretostudio.connection_tools t
    set seen = coalesce(t.seen, t.approved), seen_hints = coalesce(t.seen_hints, t.hints), approved = null,
      approved_hash = null, approved_at = null, approved_by_member_id = null, hints = null
    where t.account_id = $1 and t.connection_id = $2 and t.seen_hash is not null and t.approved_hash is not null
    returning 1
  )
  select ((select count(*) from forgotten) + (select count(*) from taken))::int as count`;
