-- What an admission has to know of a key, in one row beside it, as of a version of the account's rights
-- (docs/0001-admission-statement.md). Null until the key was admitted for the first time, and after changes of the key.
alter table paretostudio.api_keys
  add column known_version bigint,
  add column known_plan_id text,
  add column known_member_count integer,
  add column known_facts text,
  add constraint api_keys_known_check
    check (num_nulls(known_version, known_plan_id, known_member_count, known_facts) in (0, 4));

-- A change of the key itself makes what is known of it void, also one that was made by hand and raised no version.
create function paretostudio.forget_known_facts() returns trigger language plpgsql as $$
begin
  new.known_version := null;
  new.known_plan_id := null;
  new.known_member_count := null;
  new.known_facts := null;
  return new;
end
$$;
create trigger api_keys_forget_known
before update of account_id, member_id, permissions, human_confirmation, expires_at, retires_at on paretostudio.api_keys
for each row
when ((old.account_id, old.member_id, old.permissions, old.human_confirmation, old.expires_at, old.retires_at)
  is distinct from
  (new.account_id, new.member_id, new.permissions, new.human_confirmation, new.expires_at, new.retires_at))
execute function paretostudio.forget_known_facts();

-- Whoever changes the rights of an account raises its version in the same transaction. The repositories do so before
-- they write the audit event, and note it in a setting of the transaction; for changes made by hand, this does it at
-- the end of the transaction.
create function paretostudio.raise_rights_version() returns trigger language plpgsql as $$
declare
  changed constant text := to_jsonb(new) ->> tg_argv[0];
begin
  if current_setting('paretostudio.raised', true) is distinct from changed then
    update paretostudio.account_meters set version = version + 1 where account_id = changed::uuid;
    perform set_config('paretostudio.raised', changed, true);
  end if;
  return null;
end
$$;
create constraint trigger accounts_raise_version
after update of plan_id, member_count, suspended_at on paretostudio.accounts
deferrable initially deferred for each row
when ((old.plan_id, old.member_count, old.suspended_at) is distinct from (new.plan_id, new.member_count, new.suspended_at))
execute function paretostudio.raise_rights_version('id');
create constraint trigger members_raise_version
after update of user_id, role, removed_at, suspended_at on paretostudio.members
deferrable initially deferred for each row
when ((old.user_id, old.role, old.removed_at, old.suspended_at)
  is distinct from (new.user_id, new.role, new.removed_at, new.suspended_at))
execute function paretostudio.raise_rights_version('account_id');
