-- Lets people sign in by more than a password, and mails wait for delivery.
select 1;

-- Signing in with a provider: whoever came by one has no password until they set one.
alter table paretostudio.users alter column password_hash drop not null;

-- Rewritten by each sign-in, so a page keeps room for that.
create table paretostudio.user_identities (
  id uuid not null constraint user_identities_pk primary key,
  user_id uuid not null constraint user_identities_user_fk references paretostudio.users (id) on delete cascade,
  issuer text not null,
  subject text not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  constraint user_identities_issuer_check check (length(issuer) between 1 and 512),
  constraint user_identities_subject_check check (length(subject) between 1 and 255),
  constraint user_identities_label_check check (length(label) between 1 and 254)
) with (fillfactor = 90);
create unique index user_identities_subject_unique on paretostudio.user_identities (issuer, subject);
create unique index user_identities_issuer_unique on paretostudio.user_identities (user_id, issuer);
