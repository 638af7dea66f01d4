-- Notes beside keys what `admit-whole.sql` has to know of them, as of the version that their accounts' rights have in
-- this statement's snapshot. It stands alone, behind the requests; keys that somebody holds are passed over, and those
-- whose facts are of that version already are not even locked.
--   $1 uuid[]  ids of keys
--
-- Facts belong to the version beside them for ever, however late they are noted. The key's own columns are those of the
-- locked row, which may be newer than the snapshot: such facts have a version that is over, and serve nobody.
-- A revoked key, and one whose member or account is out, has no facts, and is decided by the other statements alone.
with due as materialized (
  select k.id
  from unnest($1::uuid[]) as w(id)
  join paretostudio.api_keys k on k.id = w.id
  join paretostudio.account_meters s on s.account_id = k.account_id
  where k.revoked_at is null and k.known_version is distinct from s.version
  order by k.id
  for no key update of k skip locked
)
update paretostudio.api_keys k
set known_version = s.version, known_plan_id = a.plan_id, known_member_count = a.member_count,
    known_facts = k.id || ' ' || k.account_id || ' ' || k.member_id || ' ' || b.user_id || ' ' || b.role || ' ' || a.plan_id
      || case when k.human_confirmation then ' 1 ' else ' 0 ' end
      || coalesce(floor(extract(epoch from least(k.expires_at, k.retires_at)) * 1000)::bigint::text, '-')
      || ' ' || k.permissions::text
from due, paretostudio.accounts a, paretostudio.members b, paretostudio.account_meters s
where k.id = due.id and a.id = k.account_id and b.id = k.member_id and s.account_id = k.account_id
  and k.revoked_at is null and a.suspended_at is null and b.removed_at is null and b.suspended_at is null
  and k.known_version is distinct from s.version
