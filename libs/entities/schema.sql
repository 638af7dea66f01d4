-- Generated from the migrations by tools/write-schema.mjs; do not edit.

create table paretostudio.account_meters (
  account_id uuid not null,
  version bigint not null default 0,
  day date not null default '-infinity'::date,
  used integer not null default 0,
  minute bigint not null default 0,
  minute_used integer not null default 0,
  constraint account_meters_pk PRIMARY KEY (account_id),
  constraint account_meters_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint account_meters_used_check CHECK (((used >= 0) AND (minute_used >= 0)))
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);

create table paretostudio.accounts (
  id uuid not null,
  name text not null,
  plan_id text not null,
  member_count integer not null default 0,
  suspended_at timestamp with time zone,
  suspended_reason text,
  created_at timestamp with time zone not null,
  constraint accounts_pk PRIMARY KEY (id),
  constraint accounts_plan_fk FOREIGN KEY (plan_id) REFERENCES paretostudio.plans(id),
  constraint accounts_member_count_check CHECK ((member_count >= 0)),
  constraint accounts_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint accounts_suspended_check CHECK (((suspended_reason IS NULL) OR (suspended_at IS NOT NULL))),
  constraint accounts_suspended_reason_check CHECK ((length(suspended_reason) <= 200))
);

create table paretostudio.api_keys (
  id uuid not null,
  account_id uuid not null,
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
  expires_at timestamp with time zone,
  retires_at timestamp with time zone,
  replaces_id uuid,
  revoked_at timestamp with time zone,
  revoked_by_member_id uuid,
  revoked_reason text,
  last_used_at timestamp with time zone,
  last_used_address inet,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint api_keys_account_unique UNIQUE (account_id, id),
  constraint api_keys_pk PRIMARY KEY (id),
  constraint api_keys_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint api_keys_member_fk FOREIGN KEY (account_id, member_id) REFERENCES paretostudio.members(account_id, id),
  constraint api_keys_meter_fk FOREIGN KEY (account_id, meter_id) REFERENCES paretostudio.key_meters(account_id, id),
  constraint api_keys_replaces_fk FOREIGN KEY (account_id, replaces_id) REFERENCES paretostudio.api_keys(account_id, id),
  constraint api_keys_revoked_by_fk FOREIGN KEY (account_id, revoked_by_member_id) REFERENCES paretostudio.members(account_id, id),
  constraint api_keys_allowed_cidrs_check CHECK (((cardinality(allowed_cidrs) >= 1) AND (cardinality(allowed_cidrs) <= 100))),
  constraint api_keys_digest_check CHECK ((octet_length(digest) = 32)),
  constraint api_keys_mask_check CHECK (((length(key_start) <= 32) AND (length(key_end) <= 8))),
  constraint api_keys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 64))),
  constraint api_keys_pepper_id_check CHECK (((length(pepper_id) >= 1) AND (length(pepper_id) <= 64))),
  constraint api_keys_permissions_check CHECK (((jsonb_typeof(permissions) = 'object'::text) AND (length((permissions)::text) <= 65536))),
  constraint api_keys_replaces_check CHECK ((replaces_id <> id)),
  constraint api_keys_requests_per_day_check CHECK ((requests_per_day >= 0)),
  constraint api_keys_revoked_check CHECK ((((revoked_by_member_id IS NULL) AND (revoked_reason IS NULL)) OR (revoked_at IS NOT NULL))),
  constraint api_keys_revoked_reason_check CHECK ((length(revoked_reason) <= 200))
) with (fillfactor=50);
CREATE UNIQUE INDEX api_keys_digest_unique ON paretostudio.api_keys USING btree (digest);
CREATE INDEX api_keys_member_index ON paretostudio.api_keys USING btree (account_id, member_id) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX api_keys_replacement_unique ON paretostudio.api_keys USING btree (replaces_id) WHERE (revoked_at IS NULL);

create table paretostudio.audit_events (
  account_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamp with time zone not null,
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
  constraint audit_events_id_unique UNIQUE (id),
  constraint audit_events_pk PRIMARY KEY (account_id, seq),
  constraint audit_events_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint audit_events_action_check CHECK (((length(action) >= 1) AND (length(action) <= 64))),
  constraint audit_events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['session'::text, 'api-key'::text, 'operator'::text, 'system'::text]))),
  constraint audit_events_channel_check CHECK ((channel = ANY (ARRAY['rest'::text, 'mcp'::text, 'console'::text, 'cli'::text, 'system'::text]))),
  constraint audit_events_hash_check CHECK ((octet_length(hash) = 32)),
  constraint audit_events_request_id_check CHECK ((length(request_id) <= 128)),
  constraint audit_events_seq_check CHECK ((seq >= 1)),
  constraint audit_events_target_check CHECK ((((length(target_kind) >= 1) AND (length(target_kind) <= 32)) AND (length(target_id) <= 128) AND (length(target_name) <= 256)))
);

create table paretostudio.audit_heads (
  account_id uuid not null,
  seq bigint not null default 0,
  hash bytea not null,
  constraint audit_heads_pk PRIMARY KEY (account_id),
  constraint audit_heads_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint audit_heads_hash_check CHECK ((octet_length(hash) = 32)),
  constraint audit_heads_seq_check CHECK ((seq >= 0))
) with (fillfactor=50);

create table paretostudio.counters (
  subject text not null,
  meter text not null,
  window_kind text not null,
  window_starts_at timestamp with time zone not null,
  window_ends_at timestamp with time zone not null,
  used bigint not null default 0,
  constraint counters_pk PRIMARY KEY (subject, meter, window_kind),
  constraint counters_meter_check CHECK (((length(meter) >= 1) AND (length(meter) <= 64))),
  constraint counters_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200))),
  constraint counters_used_check CHECK ((used >= 0)),
  constraint counters_window_check CHECK ((window_ends_at > window_starts_at)),
  constraint counters_window_kind_check CHECK ((window_kind = ANY (ARRAY['day'::text, 'minute'::text])))
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);
CREATE INDEX counters_window_ends_at_index ON paretostudio.counters USING btree (window_ends_at);

create table paretostudio.idempotency_keys (
  account_id uuid not null,
  caller text not null,
  key text not null,
  operation text not null,
  fingerprint bytea not null,
  response jsonb,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint idempotency_keys_pk PRIMARY KEY (account_id, caller, key),
  constraint idempotency_keys_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint idempotency_keys_caller_check CHECK (((length(caller) >= 1) AND (length(caller) <= 64))),
  constraint idempotency_keys_fingerprint_check CHECK ((octet_length(fingerprint) = 32)),
  constraint idempotency_keys_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255))),
  constraint idempotency_keys_operation_check CHECK (((length(operation) >= 1) AND (length(operation) <= 64)))
);
CREATE INDEX idempotency_keys_expires_at_index ON paretostudio.idempotency_keys USING btree (expires_at);

create table paretostudio.key_meters (
  id uuid not null,
  account_id uuid not null,
  day date not null default '-infinity'::date,
  used integer not null default 0,
  constraint key_meters_account_unique UNIQUE (account_id, id),
  constraint key_meters_pk PRIMARY KEY (id),
  constraint key_meters_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint key_meters_used_check CHECK ((used >= 0))
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);

create table paretostudio.members (
  id uuid not null,
  account_id uuid not null,
  user_id uuid not null,
  role text not null,
  suspended_at timestamp with time zone,
  removed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint members_account_unique UNIQUE (account_id, id),
  constraint members_pk PRIMARY KEY (id),
  constraint members_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint members_user_fk FOREIGN KEY (user_id) REFERENCES paretostudio.users(id),
  constraint members_role_check CHECK ((role = ANY (ARRAY['founder'::text, 'admin'::text, 'editor'::text, 'viewer'::text])))
);
CREATE UNIQUE INDEX members_founder_unique ON paretostudio.members USING btree (account_id) WHERE ((role = 'founder'::text) AND (removed_at IS NULL));
CREATE UNIQUE INDEX members_live_unique ON paretostudio.members USING btree (account_id, user_id) WHERE (removed_at IS NULL);
CREATE INDEX members_user_index ON paretostudio.members USING btree (user_id);

create table paretostudio.plans (
  id text not null,
  title text not null,
  requests_per_day integer not null,
  per_member boolean not null,
  burst_per_minute integer not null,
  prompts_max integer,
  agents_max integer,
  skills_max integer,
  features text[] not null,
  constraint plans_pk PRIMARY KEY (id),
  constraint plans_caps_check CHECK (((prompts_max >= 0) AND (agents_max >= 0) AND (skills_max >= 0))),
  constraint plans_id_check CHECK (((length(id) >= 1) AND (length(id) <= 32))),
  constraint plans_limits_check CHECK (((requests_per_day >= 0) AND (burst_per_minute >= 1))),
  constraint plans_title_check CHECK (((length(title) >= 1) AND (length(title) <= 64)))
);

create table paretostudio.prompts (
  id uuid not null,
  account_id uuid not null,
  slug text not null,
  title text not null,
  description text not null default ''::text,
  body text not null,
  variables jsonb not null default '[]'::jsonb,
  category text,
  tags text[] not null default '{}'::text[],
  version integer not null default 1,
  created_by_member_id uuid,
  updated_by_member_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint prompts_slug_unique UNIQUE (account_id, slug),
  constraint prompts_pk PRIMARY KEY (id),
  constraint prompts_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint prompts_body_check CHECK ((length(body) <= 200000)),
  constraint prompts_category_check CHECK (((length(category) >= 1) AND (length(category) <= 64))),
  constraint prompts_description_check CHECK ((length(description) <= 2000)),
  constraint prompts_slug_check CHECK (((length(slug) >= 1) AND (length(slug) <= 100))),
  constraint prompts_tags_check CHECK ((cardinality(tags) <= 50)),
  constraint prompts_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint prompts_variables_check CHECK ((jsonb_typeof(variables) = 'array'::text)),
  constraint prompts_version_check CHECK ((version >= 1))
);
CREATE INDEX prompts_account_index ON paretostudio.prompts USING btree (account_id, id);

create table paretostudio.sessions (
  id uuid not null,
  user_id uuid not null,
  member_id uuid not null,
  digest bytea not null,
  address inet,
  user_agent text,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sessions_pk PRIMARY KEY (id),
  constraint sessions_member_fk FOREIGN KEY (member_id) REFERENCES paretostudio.members(id),
  constraint sessions_user_fk FOREIGN KEY (user_id) REFERENCES paretostudio.users(id) ON DELETE CASCADE,
  constraint sessions_digest_check CHECK ((octet_length(digest) = 32)),
  constraint sessions_expiry_check CHECK ((expires_at > created_at)),
  constraint sessions_user_agent_check CHECK ((length(user_agent) <= 256))
);
CREATE UNIQUE INDEX sessions_digest_unique ON paretostudio.sessions USING btree (digest);
CREATE INDEX sessions_expires_at_index ON paretostudio.sessions USING btree (expires_at);
CREATE INDEX sessions_user_index ON paretostudio.sessions USING btree (user_id);

create table paretostudio.usage_records (
  account_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
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
  constraint usage_records_pk PRIMARY KEY (account_id, id),
  constraint usage_records_action_check CHECK (((length(action) >= 1) AND (length(action) <= 64))),
  constraint usage_records_numbers_check CHECK ((((status >= 0) AND (status <= 999)) AND (cost >= 0) AND (duration_ms >= 0))),
  constraint usage_records_outcome_check CHECK (((length(outcome) >= 1) AND (length(outcome) <= 64))),
  constraint usage_records_request_id_check CHECK ((length(request_id) <= 128)),
  constraint usage_records_surface_check CHECK ((surface = ANY (ARRAY['rest'::text, 'mcp'::text, 'console'::text, 'cli'::text])))
);
CREATE INDEX usage_records_account_index ON paretostudio.usage_records USING btree (account_id, at);
CREATE INDEX usage_records_at_index ON paretostudio.usage_records USING btree (at);

create table paretostudio.users (
  id uuid not null,
  email text not null,
  name text not null,
  password_hash text not null,
  password_changed_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint users_pk PRIMARY KEY (id),
  constraint users_email_check CHECK ((((length(email) >= 3) AND (length(email) <= 254)) AND (email = lower(email)))),
  constraint users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint users_password_hash_check CHECK (((length(password_hash) >= 1) AND (length(password_hash) <= 512)))
);
CREATE UNIQUE INDEX users_email_unique ON paretostudio.users USING btree (email);
