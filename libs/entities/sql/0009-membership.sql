-- Lets members be invited, and people be members of several accounts.

-- When the person last worked in the account: signing in opens the one that was opened last.
alter table paretostudio.members add column opened_at timestamptz;

-- Whether it was the plan that suspended the member, who then comes back with a plan that has members.
alter table paretostudio.members add column suspended_by_plan boolean not null default false,
  add constraint members_suspended_by_plan_check check (not suspended_by_plan or suspended_at is not null);

-- A place in an account that waits for one address. The link's token is known by its digest alone.
create table paretostudio.invitations (
  account_id uuid not null constraint invitations_account_fk references paretostudio.accounts (id),
  id uuid not null,
  email text not null,
  role text not null,
  digest bytea not null,
  invited_by_member_id uuid,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by_member_id uuid,
  revoked_at timestamptz,
  constraint invitations_pk primary key (account_id, id),
  constraint invitations_invited_by_fk foreign key (account_id, invited_by_member_id)
    references paretostudio.members (account_id, id),
  constraint invitations_accepted_by_fk foreign key (account_id, accepted_by_member_id)
    references paretostudio.members (account_id, id),
  constraint invitations_email_check check (length(email) between 3 and 254 and email = lower(email)),
  constraint invitations_role_check check (role in ('admin', 'editor', 'viewer')),
  constraint invitations_digest_check check (octet_length(digest) = 32),
  constraint invitations_expiry_check check (expires_at > sent_at and sent_at >= created_at),
  constraint invitations_end_check check (accepted_at is null or revoked_at is null),
  constraint invitations_accepted_check check ((accepted_at is null) = (accepted_by_member_id is null))
) with (fillfactor = 80);
create unique index invitations_digest_unique on paretostudio.invitations (digest);
-- At most one open invitation of an address to an account, however many invite at once.
create unique index invitations_open_unique on paretostudio.invitations (account_id, email)
  where accepted_at is null and revoked_at is null;
