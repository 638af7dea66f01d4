-- A database as the first released schema left it (level 1), with made-up people, keys and records: what every later
-- version has to take over. Never changed; only read by specs. Its keys stand in their specs, its pepper is of tests alone.
create schema paretostudio;
create table paretostudio.schema_migrations (id serial not null constraint schema_migrations_pk primary key, "timestamp" bigint not null, name character varying not null);
insert into paretostudio.schema_migrations ("timestamp", name) values (1, 'initial_0000000000001');

-- The first schema of ParetoStudio. Instants are timestamptz, ids are version 7 UUIDs made by the code,
-- digests are the 32 bytes of SHA-256 or HMAC-SHA-256. Every constraint has a name that the code may know.

-- The plans as the code last wrote them (`migrate` copies them from `PLANS` of @paretostudio/quotas), so that
-- the admission statement reads a plan in the same snapshot as the rest.
create table paretostudio.plans (
  id text not null constraint plans_pk primary key,
  title text not null,
  requests_per_day integer not null,
  per_member boolean not null,
  burst_per_minute integer not null,
  prompts_max integer,
  agents_max integer,
  skills_max integer,
  features text[] not null,
  constraint plans_id_check check (length(id) between 1 and 32),
  constraint plans_title_check check (length(title) between 1 and 64),
  constraint plans_limits_check check (requests_per_day >= 0 and burst_per_minute >= 1),
  constraint plans_caps_check check (prompts_max >= 0 and agents_max >= 0 and skills_max >= 0)
);

create table paretostudio.users (
  id uuid not null constraint users_pk primary key,
  email text not null,
  name text not null,
  password_hash text not null,
  password_changed_at timestamptz not null,
  created_at timestamptz not null,
  constraint users_email_check check (length(email) between 3 and 254 and email = lower(email)),
  constraint users_name_check check (length(name) between 1 and 100),
  constraint users_password_hash_check check (length(password_hash) between 1 and 512)
);
create unique index users_email_unique on paretostudio.users (email);

create table paretostudio.accounts (
  id uuid not null constraint accounts_pk primary key,
  name text not null,
  plan_id text not null constraint accounts_plan_fk references paretostudio.plans (id),
  member_count integer not null default 0,
  suspended_at timestamptz,
  suspended_reason text,
  created_at timestamptz not null,
  constraint accounts_name_check check (length(name) between 1 and 100),
  constraint accounts_member_count_check check (member_count >= 0),
  constraint accounts_suspended_check check (suspended_reason is null or suspended_at is not null),
  constraint accounts_suspended_reason_check check (length(suspended_reason) <= 200)
);

create table paretostudio.members (
  id uuid not null constraint members_pk primary key,
  account_id uuid not null constraint members_account_fk references paretostudio.accounts (id),
  user_id uuid not null constraint members_user_fk references paretostudio.users (id),
  role text not null,
  suspended_at timestamptz,
  removed_at timestamptz,
  created_at timestamptz not null,
  constraint members_role_check check (role in ('founder', 'admin', 'editor', 'viewer')),
  constraint members_account_unique unique (account_id, id)
);
-- At most one founder an account, and at most one living membership of a user in an account.
create unique index members_founder_unique on paretostudio.members (account_id) where role = 'founder' and removed_at is null;
create unique index members_live_unique on paretostudio.members (account_id, user_id) where removed_at is null;
create index members_user_index on paretostudio.members (user_id);

create table paretostudio.sessions (
  id uuid not null constraint sessions_pk primary key,
  user_id uuid not null constraint sessions_user_fk references paretostudio.users (id) on delete cascade,
  member_id uuid not null constraint sessions_member_fk references paretostudio.members (id),
  digest bytea not null,
  address inet,
  user_agent text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sessions_digest_check check (octet_length(digest) = 32),
  constraint sessions_user_agent_check check (length(user_agent) <= 256),
  constraint sessions_expiry_check check (expires_at > created_at)
);
create unique index sessions_digest_unique on paretostudio.sessions (digest);
create index sessions_user_index on paretostudio.sessions (user_id);
create index sessions_expires_at_index on paretostudio.sessions (expires_at);

-- What one account has used, and the version of everybody's rights in it. One row an account, made with it.
-- Admission locks this row and nothing else in the common case. It is rewritten for every batch of requests: half of
-- each page stays free, so that the new version lands beside the old one and no index is touched.
create table paretostudio.account_meters (
  account_id uuid not null constraint account_meters_pk primary key
    constraint account_meters_account_fk references paretostudio.accounts (id),
  version bigint not null default 0,
  day date not null default '-infinity',
  used integer not null default 0,
  minute bigint not null default 0,
  minute_used integer not null default 0,
  constraint account_meters_used_check check (used >= 0 and minute_used >= 0)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- What a key and all its replacements by rotation have used of the key's own daily limit. Moves only while there is one.
create table paretostudio.key_meters (
  id uuid not null constraint key_meters_pk primary key,
  account_id uuid not null constraint key_meters_account_fk references paretostudio.accounts (id),
  day date not null default '-infinity',
  used integer not null default 0,
  constraint key_meters_account_unique unique (account_id, id),
  constraint key_meters_used_check check (used >= 0)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The last use of every busy key is written once a minute: room in each page keeps that off the indexes.
create table paretostudio.api_keys (
  id uuid not null constraint api_keys_pk primary key,
  account_id uuid not null constraint api_keys_account_fk references paretostudio.accounts (id),
  member_id uuid not null,
  meter_id uuid not null,
  name text not null,
  digest bytea not null,
  pepper_id text not null,
  key_start text not null,
  key_end text not null,
  permissions jsonb not null,
  human_confirmation boolean not null default false,
  allowed_cidrs cidr[],
  requests_per_day integer,
  expires_at timestamptz,
  retires_at timestamptz,
  replaces_id uuid,
  revoked_at timestamptz,
  revoked_by_member_id uuid,
  revoked_reason text,
  last_used_at timestamptz,
  last_used_address inet,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint api_keys_account_unique unique (account_id, id),
  constraint api_keys_member_fk foreign key (account_id, member_id) references paretostudio.members (account_id, id),
  constraint api_keys_meter_fk foreign key (account_id, meter_id) references paretostudio.key_meters (account_id, id),
  constraint api_keys_replaces_fk foreign key (account_id, replaces_id) references paretostudio.api_keys (account_id, id),
  constraint api_keys_revoked_by_fk foreign key (account_id, revoked_by_member_id)
    references paretostudio.members (account_id, id),
  constraint api_keys_name_check check (length(name) between 1 and 64),
  constraint api_keys_digest_check check (octet_length(digest) = 32),
  constraint api_keys_pepper_id_check check (length(pepper_id) between 1 and 64),
  constraint api_keys_mask_check check (length(key_start) <= 32 and length(key_end) <= 8),
  constraint api_keys_permissions_check check (jsonb_typeof(permissions) = 'object' and length(permissions::text) <= 65536),
  constraint api_keys_allowed_cidrs_check check (cardinality(allowed_cidrs) between 1 and 100),
  constraint api_keys_requests_per_day_check check (requests_per_day >= 0),
  constraint api_keys_replaces_check check (replaces_id <> id),
  constraint api_keys_revoked_check check ((revoked_by_member_id is null and revoked_reason is null) or revoked_at is not null),
  constraint api_keys_revoked_reason_check check (length(revoked_reason) <= 200)
) with (fillfactor = 50);
create unique index api_keys_digest_unique on paretostudio.api_keys (digest);
-- At most one living replacement of a rotated key, however many rotate it at once.
create unique index api_keys_replacement_unique on paretostudio.api_keys (replaces_id) where revoked_at is null;
create index api_keys_member_index on paretostudio.api_keys (account_id, member_id) where revoked_at is null;

-- Counters of other meters and other services. A row holds the newest window of a subject's meter and is written over
-- when the next one opens.
create table paretostudio.counters (
  subject text not null,
  meter text not null,
  window_kind text not null,
  window_starts_at timestamptz not null,
  window_ends_at timestamptz not null,
  used bigint not null default 0,
  constraint counters_pk primary key (subject, meter, window_kind),
  constraint counters_subject_check check (length(subject) between 1 and 200),
  constraint counters_meter_check check (length(meter) between 1 and 64),
  constraint counters_window_kind_check check (window_kind in ('day', 'minute')),
  constraint counters_window_check check (window_ends_at > window_starts_at),
  constraint counters_used_check check (used >= 0)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index counters_window_ends_at_index on paretostudio.counters (window_ends_at);

-- The end of each account's audit chain. Locked after every other row of a transaction.
create table paretostudio.audit_heads (
  account_id uuid not null constraint audit_heads_pk primary key
    constraint audit_heads_account_fk references paretostudio.accounts (id),
  seq bigint not null default 0,
  hash bytea not null,
  constraint audit_heads_hash_check check (octet_length(hash) = 32),
  constraint audit_heads_seq_check check (seq >= 0)
) with (fillfactor = 50);

create table paretostudio.audit_events (
  account_id uuid not null constraint audit_events_account_fk references paretostudio.accounts (id),
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_member_id uuid,
  actor_user_id uuid,
  actor_key_id uuid,
  action text not null,
  target_kind text not null,
  target_id text,
  target_name text,
  details jsonb not null,
  channel text not null,
  address inet,
  request_id text,
  hash bytea not null,
  constraint audit_events_pk primary key (account_id, seq),
  constraint audit_events_id_unique unique (id),
  constraint audit_events_seq_check check (seq >= 1),
  constraint audit_events_actor_kind_check check (actor_kind in ('session', 'api-key', 'operator', 'system')),
  constraint audit_events_channel_check check (channel in ('rest', 'mcp', 'console', 'cli', 'system')),
  constraint audit_events_action_check check (length(action) between 1 and 64),
  constraint audit_events_target_check check (
    length(target_kind) between 1 and 32 and length(target_id) <= 128 and length(target_name) <= 256
  ),
  constraint audit_events_request_id_check check (length(request_id) <= 128),
  constraint audit_events_hash_check check (octet_length(hash) = 32)
);

-- One row for each request made with a key. Written behind, without foreign keys: a record outlives what it names,
-- and a batch of records never fails for one of them.
create table paretostudio.usage_records (
  account_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  key_id uuid,
  member_id uuid,
  surface text not null,
  action text not null,
  connection_id uuid,
  agent_id uuid,
  outcome text not null,
  status integer not null,
  cost integer not null,
  duration_ms integer not null,
  request_id text,
  constraint usage_records_pk primary key (account_id, id),
  constraint usage_records_surface_check check (surface in ('rest', 'mcp', 'console', 'cli')),
  constraint usage_records_action_check check (length(action) between 1 and 64),
  constraint usage_records_outcome_check check (length(outcome) between 1 and 64),
  constraint usage_records_request_id_check check (length(request_id) <= 128),
  constraint usage_records_numbers_check check (status between 0 and 999 and cost >= 0 and duration_ms >= 0)
);
create index usage_records_account_index on paretostudio.usage_records (account_id, at);
create index usage_records_at_index on paretostudio.usage_records (at);

create table paretostudio.idempotency_keys (
  account_id uuid not null constraint idempotency_keys_account_fk references paretostudio.accounts (id),
  caller text not null,
  key text not null,
  operation text not null,
  fingerprint bytea not null,
  response jsonb,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint idempotency_keys_pk primary key (account_id, caller, key),
  constraint idempotency_keys_caller_check check (length(caller) between 1 and 64),
  constraint idempotency_keys_key_check check (length(key) between 1 and 255),
  constraint idempotency_keys_operation_check check (length(operation) between 1 and 64),
  constraint idempotency_keys_fingerprint_check check (octet_length(fingerprint) = 32)
);
create index idempotency_keys_expires_at_index on paretostudio.idempotency_keys (expires_at);

create table paretostudio.prompts (
  id uuid not null constraint prompts_pk primary key,
  account_id uuid not null constraint prompts_account_fk references paretostudio.accounts (id),
  slug text not null,
  title text not null,
  description text not null default '',
  body text not null,
  variables jsonb not null default '[]',
  category text,
  tags text[] not null default '{}',
  version integer not null default 1,
  created_by_member_id uuid,
  updated_by_member_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint prompts_slug_unique unique (account_id, slug),
  constraint prompts_slug_check check (length(slug) between 1 and 100),
  constraint prompts_title_check check (length(title) between 1 and 200),
  constraint prompts_description_check check (length(description) <= 2000),
  constraint prompts_body_check check (length(body) <= 200000),
  constraint prompts_variables_check check (jsonb_typeof(variables) = 'array'),
  constraint prompts_category_check check (length(category) between 1 and 64),
  constraint prompts_tags_check check (cardinality(tags) <= 50),
  constraint prompts_version_check check (version >= 1)
);
create index prompts_account_index on paretostudio.prompts (account_id, id);

insert into paretostudio.plans (id, title, requests_per_day, per_member, burst_per_minute, prompts_max, agents_max, skills_max, features) values
  ('free', 'Free', '50', 'false', '60', '5', '2', '2', '{}'),
  ('pro', 'Pro', '500', 'false', '300', NULL, NULL, NULL, '{delete_agents_and_skills}'),
  ('team', 'Team', '500', 'true', '300', NULL, NULL, NULL, '{delete_agents_and_skills,shared_library,members}');

insert into paretostudio.users (id, email, name, password_hash, password_changed_at, created_at) values
  ('01900000-0000-7000-8000-000000000011', 'ada@north.example', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$c2FsdA$bm90IGEgcGFzc3dvcmQ', '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000012', 'ben@north.example', 'Ben "B." O''Neil', '$argon2id$v=19$m=64,t=1,p=1$c2FsdA$bm90IGEgcGFzc3dvcmQ', '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000013', 'cy@north.example', 'Cý', '$argon2id$v=19$m=64,t=1,p=1$c2FsdA$bm90IGEgcGFzc3dvcmQ', '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000014', 'solo@solo.example', 'Solo', '$argon2id$v=19$m=64,t=1,p=1$c2FsdA$bm90IGEgcGFzc3dvcmQ', '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00');

insert into paretostudio.accounts (id, name, plan_id, member_count, suspended_at, suspended_reason, created_at) values
  ('01900000-0000-7000-8000-000000000001', E'North \\ Studio, 北', 'team', '3', NULL, NULL, '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000002', 'Solo', 'free', '1', NULL, NULL, '2026-09-01 08:00:00+00');

insert into paretostudio.members (id, account_id, user_id, role, suspended_at, removed_at, created_at) values
  ('01900000-0000-7000-8000-000000000021', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000011', 'founder', NULL, NULL, '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000012', 'editor', NULL, NULL, '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000023', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000013', 'viewer', '2026-09-01 08:00:00+00', NULL, '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000024', '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000014', 'founder', NULL, NULL, '2026-09-01 08:00:00+00');

insert into paretostudio.sessions (id, user_id, member_id, digest, address, user_agent, created_at, last_seen_at, expires_at) values
  ('01900000-0000-7000-8000-000000000031', '01900000-0000-7000-8000-000000000011', '01900000-0000-7000-8000-000000000021', E'\\x0101010101010101010101010101010101010101010101010101010101010101', '192.0.2.7/32', 'Browser/1.0', '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00', '2099-01-01 00:00:00+00');

insert into paretostudio.account_meters (account_id, version, day, used, minute, minute_used) values
  ('01900000-0000-7000-8000-000000000001', '7', '2026-09-02', '41', '29000000', '3'),
  ('01900000-0000-7000-8000-000000000002', '0', '-infinity', '0', '0', '0');

insert into paretostudio.key_meters (id, account_id, day, used) values
  ('01900000-0000-7000-8000-000000000041', '01900000-0000-7000-8000-000000000001', '2026-09-02', '1'),
  ('01900000-0000-7000-8000-000000000042', '01900000-0000-7000-8000-000000000001', '2026-09-02', '2'),
  ('01900000-0000-7000-8000-000000000044', '01900000-0000-7000-8000-000000000001', '2026-09-02', '4'),
  ('01900000-0000-7000-8000-000000000045', '01900000-0000-7000-8000-000000000001', '2026-09-02', '5'),
  ('01900000-0000-7000-8000-000000000046', '01900000-0000-7000-8000-000000000001', '2026-09-02', '6'),
  ('01900000-0000-7000-8000-000000000047', '01900000-0000-7000-8000-000000000001', '2026-09-02', '7'),
  ('01900000-0000-7000-8000-000000000048', '01900000-0000-7000-8000-000000000002', '2026-09-02', '8');

insert into paretostudio.api_keys (id, account_id, member_id, meter_id, name, digest, pepper_id, key_start, key_end, permissions, human_confirmation, allowed_cidrs, requests_per_day, expires_at, retires_at, replaces_id, revoked_at, revoked_by_member_id, revoked_reason, last_used_at, last_used_address, created_at, updated_at) values
  ('01900000-0000-7000-8000-000000000041', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000041', 'Live key', E'\\xf0d25027db25400411eb429eae5a14586014badff26c05561011bfdfc35f1ce5', 'test', 'psk_Upgr', '1AKn', '{"self": ["list_*", "get_prompt"]}', 'false', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-01 08:00:00+00', '2001:db8::1/128', '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000042', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000042', 'Rotated key', E'\\x557456a1da94a19a5ab2b6d4444ee9d78c7f5cd1df5086a0c713c2e755ab610b', 'test', 'psk_Upgr', 'lxz3', '{"self": ["list_*", "get_prompt"]}', 'false', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000043', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000042', 'Replacement key', E'\\x93ea69f0861fd0a9a731123a363676c3cb926388800493315a3d8585edaac308', 'test', 'psk_Upgr', '9Gsk', '{"self": ["list_*", "get_prompt"]}', 'false', NULL, NULL, NULL, NULL, '01900000-0000-7000-8000-000000000042', NULL, NULL, NULL, NULL, NULL, '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000044', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000044', 'Revoked key', E'\\xe1634242e51f8e6d66eb705987fb3698e174d1e8c1bb37e174915a9df09d885f', 'test', 'psk_Upgr', 'qX89', '{"self": ["list_*", "get_prompt"]}', 'false', NULL, NULL, NULL, NULL, NULL, '2026-09-01 08:00:00+00', '01900000-0000-7000-8000-000000000021', 'lost, "maybe"	stolen', NULL, NULL, '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000045', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000045', 'Expired key', E'\\x6f3d95d77bc413117c572db1155845950be56f516ce0aedb398ff7ccb7b33d6f', 'test', 'psk_Upgr', '2llm', '{"self": ["list_*", "get_prompt"]}', 'false', NULL, NULL, '2026-09-02 00:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000046', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000046', 'Networks key', E'\\x73a30ad2e1d426a91bdac66553c6926432dbeb724e3af6587d08e387188f9fd8', 'test', 'psk_Upgr', 'KeRG', '{"self": ["list_*", "get_prompt"]}', 'false', '{203.0.113.0/24,2001:db8::/32}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000047', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000047', 'Limited key', E'\\xcc31d230100de0bb0440918d650db17837fd2e633cd86928292becaa9cddb831', 'test', 'psk_Upgr', 'MTAf', '{"self": ["list_*", "get_prompt"]}', 'false', NULL, '5', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000048', '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000024', '01900000-0000-7000-8000-000000000048', 'Solo key', E'\\xd1276c932628c0d48e95f90fe8c23ccb4bdf4da33602a48ade018c6219e10e71', 'test', 'psk_Upgr', 'S8oe', '{"self": ["list_*", "get_prompt"]}', 'false', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00');

insert into paretostudio.counters (subject, meter, window_kind, window_starts_at, window_ends_at, used) values
  ('sign-in:192.0.2.7', 'sign_in_failures', 'minute', '2026-09-02 08:00:00+00', '2026-09-02 08:01:00+00', '2');

insert into paretostudio.audit_events (account_id, seq, id, at, actor_kind, actor_member_id, actor_user_id, actor_key_id, action, target_kind, target_id, target_name, details, channel, address, request_id, hash) values
  ('01900000-0000-7000-8000-000000000001', '1', '01a20374-e434-71b2-907f-830cfd5ad894', '2026-09-01 08:00:00+00', 'system', NULL, NULL, NULL, 'create_account', 'prompt', '01900000-0000-7000-8000-000000000061', 'Gréeting "1"', E'{"after": [1, 2.5, null, true], "before": {"title": "A\\nB"}, "ключ": "✓"}', 'rest', NULL, NULL, E'\\x331fa974590076262c65fe6ca52052f6422ef449efa8fe73f27ab622f3615ee4'),
  ('01900000-0000-7000-8000-000000000001', '2', '01a20374-e43b-77e6-8d90-b629b2e5f9be', '2026-09-01 08:00:01+00', 'session', '01900000-0000-7000-8000-000000000021', '01900000-0000-7000-8000-000000000011', NULL, 'create_api_key', 'prompt', '01900000-0000-7000-8000-000000000061', 'Gréeting "1"', E'{"after": [1, 2.5, null, true], "before": {"title": "A\\nB"}, "ключ": "✓"}', 'console', '2001:db8::1/128', NULL, E'\\x5a0e32c7e1d24142bfd019aee535b69bbf260a68cc6a38b5154a0870d0f1a77e'),
  ('01900000-0000-7000-8000-000000000001', '3', '01a20374-e43e-7696-86c6-22320b6fff5b', '2026-09-01 08:00:02+00', 'api-key', NULL, NULL, NULL, 'create_prompt', 'prompt', '01900000-0000-7000-8000-000000000061', 'Gréeting "1"', E'{"after": [1, 2.5, null, true], "before": {"title": "A\\nB"}, "ключ": "✓"}', 'rest', NULL, NULL, E'\\xe9f156b22397cd6142f7bbbfd53519bb11dd00dae7f15cf8e6441b16c9d21e47'),
  ('01900000-0000-7000-8000-000000000001', '4', '01a20374-e442-7442-80de-64913cd4028b', '2026-09-01 08:00:03+00', 'session', '01900000-0000-7000-8000-000000000021', '01900000-0000-7000-8000-000000000011', NULL, 'rotate_api_key', 'prompt', '01900000-0000-7000-8000-000000000061', 'Gréeting "1"', E'{"after": [1, 2.5, null, true], "before": {"title": "A\\nB"}, "ключ": "✓"}', 'console', NULL, NULL, E'\\x84fbf3149a98cbb703ff4cbba1f3c751940bde46f40fc920f8eba8484149ea36'),
  ('01900000-0000-7000-8000-000000000001', '5', '01a20374-e446-7319-b254-0b1638f9f0a3', '2026-09-01 08:00:04+00', 'api-key', NULL, NULL, NULL, 'revoke_api_key', 'prompt', '01900000-0000-7000-8000-000000000061', 'Gréeting "1"', E'{"after": [1, 2.5, null, true], "before": {"title": "A\\nB"}, "ключ": "✓"}', 'rest', NULL, NULL, E'\\xc4448a35f81b19f64027cc0fb5d4e17edcf6ea1c7e5b6ffac90efbb6458a83a3'),
  ('01900000-0000-7000-8000-000000000001', '6', '01a20374-e449-7470-b1e3-828e566f7b0c', '2026-09-01 08:00:05+00', 'session', '01900000-0000-7000-8000-000000000021', '01900000-0000-7000-8000-000000000011', NULL, 'update_prompt', 'prompt', '01900000-0000-7000-8000-000000000061', 'Gréeting "1"', E'{"after": [1, 2.5, null, true], "before": {"title": "A\\nB"}, "ключ": "✓"}', 'console', NULL, NULL, E'\\x3aa3b9d3a8e599e87aa285a56695451dfa6105e65263bf64c2c99a701e16aff8'),
  ('01900000-0000-7000-8000-000000000002', '1', '01a20374-e453-75a1-b6bf-6c1ac4196712', '2026-09-01 08:00:00+00', 'system', NULL, NULL, NULL, 'create_account', 'prompt', '01900000-0000-7000-8000-000000000061', 'Gréeting "1"', E'{"after": [1, 2.5, null, true], "before": {"title": "A\\nB"}, "ключ": "✓"}', 'rest', NULL, NULL, E'\\x9882b8b1277d3fdcea312af9f532f6f6237c35501a5614a1cd709827747716a0'),
  ('01900000-0000-7000-8000-000000000002', '2', '01a20374-e458-76c0-b2c7-f9155be67e21', '2026-09-01 08:00:01+00', 'session', '01900000-0000-7000-8000-000000000024', '01900000-0000-7000-8000-000000000014', NULL, 'create_api_key', 'prompt', '01900000-0000-7000-8000-000000000061', 'Gréeting "1"', E'{"after": [1, 2.5, null, true], "before": {"title": "A\\nB"}, "ключ": "✓"}', 'console', '2001:db8::1/128', NULL, E'\\x0a31f6dcfda0c97c7e2ad73d5ef7efc197901bd9d9257391945a4be4c19037a8');

insert into paretostudio.usage_records (account_id, id, at, key_id, member_id, surface, action, connection_id, agent_id, outcome, status, cost, duration_ms, request_id) values
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000071', '2026-09-01 09:00:00+00', '01900000-0000-7000-8000-000000000041', '01900000-0000-7000-8000-000000000022', 'rest', 'list_prompts', NULL, NULL, 'ok', '200', '1', '12', 'r-0'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000072', '2026-09-02 09:00:00+00', '01900000-0000-7000-8000-000000000041', '01900000-0000-7000-8000-000000000022', 'mcp', 'list_prompts', NULL, NULL, 'ok', '200', '1', '12', 'r-1'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000073', '2026-09-03 09:00:00+00', '01900000-0000-7000-8000-000000000041', '01900000-0000-7000-8000-000000000022', 'rest', 'list_prompts', NULL, NULL, 'permission_denied', '403', '1', '12', 'r-2'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000074', '2026-09-04 09:00:00+00', '01900000-0000-7000-8000-000000000041', '01900000-0000-7000-8000-000000000022', 'mcp', 'get_prompt', NULL, NULL, 'ok', '200', '1', '12', 'r-3');

insert into paretostudio.idempotency_keys (account_id, caller, key, operation, fingerprint, response, created_at, expires_at) values
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000041', 'k-1', 'create_prompt', E'\\x0202020202020202020202020202020202020202020202020202020202020202', '{"id": "x"}', '2026-09-01 08:00:00+00', '2026-09-02 08:00:00+00');

insert into paretostudio.prompts (id, account_id, slug, title, description, body, variables, category, tags, version, created_by_member_id, updated_by_member_id, created_at, updated_at) values
  ('01900000-0000-7000-8000-000000000061', '01900000-0000-7000-8000-000000000001', 'greeting', 'Greeting', 'Says hello', E'Hello {{name}},
welcome \\ to "us" ünd 你好', '[{"name": "name", "default": null, "required": true, "description": "Who"}]', 'mail', E'{warm,"first, \\"best\\""}', '3', '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000022', '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00'),
  ('01900000-0000-7000-8000-000000000062', '01900000-0000-7000-8000-000000000002', 'notes', 'Notes', '', 'A body', '[]', NULL, '{}', '1', NULL, NULL, '2026-09-01 08:00:00+00', '2026-09-01 08:00:00+00');

insert into paretostudio.audit_heads (account_id, seq, hash) values
  ('01900000-0000-7000-8000-000000000001', '6', E'\\x3aa3b9d3a8e599e87aa285a56695451dfa6105e65263bf64c2c99a701e16aff8'),
  ('01900000-0000-7000-8000-000000000002', '2', E'\\x0a31f6dcfda0c97c7e2ad73d5ef7efc197901bd9d9257391945a4be4c19037a8');
