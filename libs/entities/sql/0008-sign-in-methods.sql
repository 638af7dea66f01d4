-- Lets people sign in by more than a password, and mails wait for delivery.

-- When the person of a session last showed who they are; null for sessions from before this was noted.
alter table paretostudio.sessions add column proved_at timestamptz;

-- Mails that wait for delivery, sealed by the program. A row goes when its mail was handed on, or was given up.
create table paretostudio.queued_mails (
  id uuid not null constraint queued_mails_pk primary key,
  sealed bytea not null,
  sealed_key_id text not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  created_at timestamptz not null,
  constraint queued_mails_sealed_check check (
    octet_length(sealed) <= 131072 and length(sealed_key_id) between 1 and 32
  ),
  constraint queued_mails_attempts_check check (attempts >= 0)
) with (fillfactor = 80);
create index queued_mails_due_at_index on paretostudio.queued_mails (due_at);

-- What is good for one use of one kind in the course of signing in: links that reset a password, sign-ins that wait for
-- a second factor, challenges for passkeys. Known by digest alone.
create table paretostudio.sign_in_tokens (
  digest bytea not null constraint sign_in_tokens_pk primary key,
  kind text not null,
  user_id uuid constraint sign_in_tokens_user_fk references paretostudio.users (id) on delete cascade,
  bound_to text,
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sign_in_tokens_digest_check check (octet_length(digest) = 32),
  constraint sign_in_tokens_kind_check check (
    kind in ('password_reset', 'second_factor', 'passkey_sign_in', 'passkey_factor', 'passkey_proof', 'passkey_enrolment')
  ),
  constraint sign_in_tokens_bound_to_check check (length(bound_to) between 1 and 128),
  constraint sign_in_tokens_attempts_check check (attempts >= 0),
  constraint sign_in_tokens_expiry_check check (expires_at > created_at)
) with (fillfactor = 90);
create index sign_in_tokens_user_index on paretostudio.sign_in_tokens (user_id);
create index sign_in_tokens_expires_at_index on paretostudio.sign_in_tokens (expires_at);

-- Public keys of people's passkeys. Rewritten by each use.
create table paretostudio.user_passkeys (
  id uuid not null constraint user_passkeys_pk primary key,
  user_id uuid not null constraint user_passkeys_user_fk references paretostudio.users (id) on delete cascade,
  name text not null,
  rp_id text not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint user_passkeys_name_check check (length(name) between 1 and 64),
  constraint user_passkeys_rp_id_check check (length(rp_id) between 1 and 253),
  constraint user_passkeys_credential_id_check check (octet_length(credential_id) between 1 and 1023),
  constraint user_passkeys_public_key_check check (octet_length(public_key) between 1 and 8192),
  constraint user_passkeys_counter_check check (counter >= 0),
  constraint user_passkeys_transports_check check (
    cardinality(transports) <= 10 and length(transports::text) <= 256
  )
) with (fillfactor = 80);
create unique index user_passkeys_credential_id_unique on paretostudio.user_passkeys (credential_id);
create index user_passkeys_user_index on paretostudio.user_passkeys (user_id);

-- The secret of a person's authenticator app, sealed by the program. Counts once it was confirmed by a code; a code's
-- step is used once.
create table paretostudio.user_totp (
  user_id uuid not null constraint user_totp_pk primary key
    constraint user_totp_user_fk references paretostudio.users (id) on delete cascade,
  sealed bytea not null,
  sealed_key_id text not null,
  last_step bigint not null default 0,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  constraint user_totp_sealed_check check (
    octet_length(sealed) between 28 and 512 and length(sealed_key_id) between 1 and 32
  ),
  constraint user_totp_last_step_check check (last_step >= 0)
) with (fillfactor = 50);
create index user_totp_sealed_key_id_index on paretostudio.user_totp (sealed_key_id);

-- Codes that stand in for a second factor, by digest. A row goes when its code was used.
create table paretostudio.recovery_codes (
  user_id uuid not null constraint recovery_codes_user_fk references paretostudio.users (id) on delete cascade,
  digest bytea not null,
  created_at timestamptz not null,
  constraint recovery_codes_pk primary key (user_id, digest),
  constraint recovery_codes_digest_check check (octet_length(digest) = 32)
);

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
