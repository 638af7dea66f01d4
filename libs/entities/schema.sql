-- Generated from the migrations by tools/write-schema.mjs; do not edit.

create extension pg_trgm with schema paretostudio;

CREATE OR REPLACE FUNCTION paretostudio.forget_known_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.known_version := null;
  new.known_plan_id := null;
  new.known_member_count := null;
  new.known_facts := null;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION paretostudio.forget_usage_sums()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION paretostudio.forget_versions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from paretostudio.library_versions v where v.account_id = old.account_id and v.record_id = old.id;
  return old;
end
$function$
;

CREATE OR REPLACE FUNCTION paretostudio.index_agent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  names text := new.display_name || ' ' || new.name;
  tags text := array_to_string(new.tags, ' ');
begin
  new.search_text := paretostudio.search_text_of(names, tags, new.description);
  new.search_vector := paretostudio.search_vector_of(names, tags, new.description, new.instructions);
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION paretostudio.index_prompt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  names text := new.title || ' ' || new.slug;
  tags text := concat_ws(' ', array_to_string(new.tags, ' '), new.category);
  messages jsonb := case jsonb_typeof(new.messages) when 'array' then new.messages else '[]' end;
  body text := coalesce(new.body,
    (select string_agg(message ->> 'text', ' ') from jsonb_array_elements(messages) as message), '');
begin
  new.search_text := paretostudio.search_text_of(names, tags, new.description);
  new.search_vector := paretostudio.search_vector_of(names, tags, new.description, body);
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION paretostudio.index_skill()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  names text := new.display_name || ' ' || new.name;
  tags text := concat_ws(' ', array_to_string(new.tags, ' '), array_to_string(new.triggers, ' '));
begin
  new.search_text := paretostudio.search_text_of(names, tags, new.description);
  new.search_vector := paretostudio.search_vector_of(names, tags, new.description, new.instructions);
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION paretostudio.names_of(title text, name text, tags text[])
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
begin
  return left(title || ' ' || name || ' ' || array_to_string(tags, ' '), 3000);
end
$function$
;

CREATE OR REPLACE FUNCTION paretostudio.note_file_digests()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if jsonb_typeof(new.state -> 'files') = 'array' then
    new.file_digests := coalesce(
      (select array_agg(distinct file ->> 'digest') filter (where file ->> 'digest' is not null)
       from jsonb_array_elements(new.state -> 'files') as file), '{}');
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION paretostudio.raise_rights_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  changed constant text := to_jsonb(new) ->> tg_argv[0];
begin
  if current_setting('paretostudio.raised', true) is distinct from changed then
    update paretostudio.account_meters set version = version + 1 where account_id = changed::uuid;
    perform set_config('paretostudio.raised', changed, true);
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION paretostudio.resemblance(query text, field text)
 RETURNS real
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN paretostudio.word_similarity(query, field)
;

CREATE OR REPLACE FUNCTION paretostudio.resembles(query text, field text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (query OPERATOR(paretostudio.<%) field)
;

CREATE OR REPLACE FUNCTION paretostudio.search_text_of(names text, tags text, description text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN "left"(concat_ws(' '::text, names, tags, description), 3000)
;

CREATE OR REPLACE FUNCTION paretostudio.search_vector_of(names text, tags text, description text, body text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (((setweight(to_tsvector('simple'::regconfig, paretostudio.search_words("left"(names, 1000))), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, paretostudio.search_words("left"(tags, 10000))), 'B'::"char")) || setweight(to_tsvector('simple'::regconfig, paretostudio.search_words("left"(description, 5000))), 'C'::"char")) || setweight(to_tsvector('simple'::regconfig, paretostudio.search_words("left"(body, 60000))), 'D'::"char"))
;

CREATE OR REPLACE FUNCTION paretostudio.search_words(field text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(field, '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+'::text, ' '::text, 'g'::text)
;

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
CREATE CONSTRAINT TRIGGER accounts_raise_version AFTER UPDATE OF plan_id, member_count, suspended_at ON paretostudio.accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((((old.plan_id IS DISTINCT FROM new.plan_id) OR (old.member_count IS DISTINCT FROM new.member_count)) OR (old.suspended_at IS DISTINCT FROM new.suspended_at))) EXECUTE FUNCTION paretostudio.raise_rights_version('id');

create table paretostudio.agents (
  id uuid not null,
  account_id uuid not null,
  name text not null,
  display_name text not null,
  description text not null default ''::text,
  instructions text not null,
  model text,
  tools text[],
  disallowed_tools text[] not null default '{}'::text[],
  skill_ids uuid[] not null default '{}'::uuid[],
  claude jsonb not null default '{}'::jsonb,
  tags text[] not null default '{}'::text[],
  version integer not null default 1,
  created_by_member_id uuid,
  updated_by_member_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  search_vector tsvector,
  search_text text,
  connections jsonb not null default '[]'::jsonb,
  visibility text not null default 'team'::text,
  owner_member_id uuid,
  constraint agents_name_unique UNIQUE (account_id, name),
  constraint agents_pk PRIMARY KEY (id),
  constraint agents_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint agents_owner_fk FOREIGN KEY (account_id, owner_member_id) REFERENCES paretostudio.members(account_id, id),
  constraint agents_claude_check CHECK (((jsonb_typeof(claude) = 'object'::text) AND (length((claude)::text) <= 65536))),
  constraint agents_connections_check CHECK (((jsonb_typeof(connections) = 'array'::text) AND (jsonb_array_length(connections) <= 50) AND (length((connections)::text) <= 524288))),
  constraint agents_description_check CHECK ((length(description) <= 4000)),
  constraint agents_display_name_check CHECK (((length(display_name) >= 1) AND (length(display_name) <= 200))),
  constraint agents_instructions_check CHECK ((length(instructions) <= 200000)),
  constraint agents_model_check CHECK (((length(model) >= 1) AND (length(model) <= 100))),
  constraint agents_name_check CHECK (((length(name) <= 64) AND (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))),
  constraint agents_owner_check CHECK (((visibility = 'team'::text) OR (owner_member_id IS NOT NULL))),
  constraint agents_skill_ids_check CHECK ((cardinality(skill_ids) <= 100)),
  constraint agents_tags_check CHECK ((cardinality(tags) <= 50)),
  constraint agents_tools_check CHECK (((cardinality(tools) <= 200) AND (cardinality(disallowed_tools) <= 200))),
  constraint agents_version_check CHECK ((version >= 1)),
  constraint agents_visibility_check CHECK ((visibility = ANY (ARRAY['personal'::text, 'team'::text])))
);
CREATE INDEX agents_account_index ON paretostudio.agents USING btree (account_id, id);
CREATE INDEX agents_connections_index ON paretostudio.agents USING gin (connections jsonb_path_ops);
CREATE INDEX agents_names_index ON paretostudio.agents USING gin (paretostudio.names_of(display_name, name, tags) paretostudio.gin_trgm_ops);
CREATE INDEX agents_owner_index ON paretostudio.agents USING btree (account_id, owner_member_id, id) WHERE (visibility = 'personal'::text);
CREATE INDEX agents_search_text_index ON paretostudio.agents USING gin (search_text paretostudio.gin_trgm_ops);
CREATE INDEX agents_search_vector_index ON paretostudio.agents USING gin (search_vector);
CREATE INDEX agents_skill_ids_index ON paretostudio.agents USING gin (skill_ids);
CREATE INDEX agents_team_index ON paretostudio.agents USING btree (account_id, id) WHERE (visibility = 'team'::text);
CREATE TRIGGER agents_forget_versions AFTER DELETE ON paretostudio.agents FOR EACH ROW EXECUTE FUNCTION paretostudio.forget_versions();
CREATE TRIGGER agents_index BEFORE INSERT OR UPDATE OF name, display_name, description, instructions, tags ON paretostudio.agents FOR EACH ROW EXECUTE FUNCTION paretostudio.index_agent();

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
  leak jsonb,
  kind text not null default 'key'::text,
  known_version bigint,
  known_plan_id text,
  known_member_count integer,
  known_facts text,
  constraint api_keys_account_unique UNIQUE (account_id, id),
  constraint api_keys_pk PRIMARY KEY (id),
  constraint api_keys_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint api_keys_member_fk FOREIGN KEY (account_id, member_id) REFERENCES paretostudio.members(account_id, id),
  constraint api_keys_meter_fk FOREIGN KEY (account_id, meter_id) REFERENCES paretostudio.key_meters(account_id, id),
  constraint api_keys_replaces_fk FOREIGN KEY (account_id, replaces_id) REFERENCES paretostudio.api_keys(account_id, id),
  constraint api_keys_revoked_by_fk FOREIGN KEY (account_id, revoked_by_member_id) REFERENCES paretostudio.members(account_id, id),
  constraint api_keys_allowed_cidrs_check CHECK (((cardinality(allowed_cidrs) >= 1) AND (cardinality(allowed_cidrs) <= 100))),
  constraint api_keys_digest_check CHECK ((octet_length(digest) = 32)),
  constraint api_keys_kind_check CHECK ((kind = ANY (ARRAY['key'::text, 'app'::text]))),
  constraint api_keys_known_check CHECK ((num_nulls(known_version, known_plan_id, known_member_count, known_facts) = ANY (ARRAY[0, 4]))),
  constraint api_keys_leak_check CHECK (((leak IS NULL) OR ((revoked_at IS NOT NULL) AND (jsonb_typeof(leak) = 'object'::text) AND (length((leak)::text) <= 8192)))),
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
CREATE INDEX api_keys_expires_at_index ON paretostudio.api_keys USING btree (expires_at) WHERE ((revoked_at IS NULL) AND (expires_at IS NOT NULL));
CREATE INDEX api_keys_leaked_index ON paretostudio.api_keys USING btree (account_id, revoked_at) WHERE (leak IS NOT NULL);
CREATE INDEX api_keys_member_index ON paretostudio.api_keys USING btree (account_id, member_id) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX api_keys_replacement_unique ON paretostudio.api_keys USING btree (replaces_id) WHERE (revoked_at IS NULL);
CREATE TRIGGER api_keys_forget_known BEFORE UPDATE OF account_id, member_id, permissions, human_confirmation, expires_at, retires_at ON paretostudio.api_keys FOR EACH ROW WHEN (((((((old.account_id IS DISTINCT FROM new.account_id) OR (old.member_id IS DISTINCT FROM new.member_id)) OR (old.permissions IS DISTINCT FROM new.permissions)) OR (old.human_confirmation IS DISTINCT FROM new.human_confirmation)) OR (old.expires_at IS DISTINCT FROM new.expires_at)) OR (old.retires_at IS DISTINCT FROM new.retires_at))) EXECUTE FUNCTION paretostudio.forget_known_facts();

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

create table paretostudio.billing_customers (
  account_id uuid not null,
  provider text not null,
  customer_id text not null,
  subscription_id text,
  status text,
  plan_id text,
  seats integer,
  ends_at timestamp with time zone,
  asked bigint not null default 0,
  applied bigint not null default 0,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint billing_customers_pk PRIMARY KEY (account_id),
  constraint billing_customers_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint billing_customers_plan_fk FOREIGN KEY (plan_id) REFERENCES paretostudio.plans(id),
  constraint billing_customers_customer_id_check CHECK (((length(customer_id) >= 1) AND (length(customer_id) <= 255))),
  constraint billing_customers_order_check CHECK (((applied >= 0) AND (applied <= asked))),
  constraint billing_customers_provider_check CHECK (((length(provider) >= 1) AND (length(provider) <= 32))),
  constraint billing_customers_seats_check CHECK ((seats >= 0)),
  constraint billing_customers_subscription_check CHECK ((((length(subscription_id) >= 1) AND (length(subscription_id) <= 255)) AND ((length(status) >= 1) AND (length(status) <= 64))))
) with (fillfactor=80);
CREATE UNIQUE INDEX billing_customers_customer_unique ON paretostudio.billing_customers USING btree (provider, customer_id);

create table paretostudio.billing_events (
  provider text not null,
  event_id text not null,
  received_at timestamp with time zone not null,
  constraint billing_events_pk PRIMARY KEY (provider, event_id),
  constraint billing_events_event_id_check CHECK (((length(event_id) >= 1) AND (length(event_id) <= 255))),
  constraint billing_events_provider_check CHECK (((length(provider) >= 1) AND (length(provider) <= 32)))
);
CREATE INDEX billing_events_received_at_index ON paretostudio.billing_events USING btree (received_at);

create table paretostudio.confirmations (
  id uuid not null,
  account_id uuid not null,
  key_id uuid not null,
  action text not null,
  target_id text not null,
  target_version text not null,
  digest bytea not null,
  arguments_digest bytea not null,
  channel text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint confirmations_pk PRIMARY KEY (id),
  constraint confirmations_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint confirmations_action_check CHECK (((length(action) >= 1) AND (length(action) <= 128))),
  constraint confirmations_channel_check CHECK ((channel = ANY (ARRAY['elicitation'::text, 'token'::text]))),
  constraint confirmations_digests_check CHECK (((octet_length(digest) = 32) AND (octet_length(arguments_digest) = 32))),
  constraint confirmations_expiry_check CHECK ((expires_at > created_at)),
  constraint confirmations_target_check CHECK ((((length(target_id) >= 1) AND (length(target_id) <= 128)) AND (length(target_version) <= 64)))
);
CREATE UNIQUE INDEX confirmations_digest_unique ON paretostudio.confirmations USING btree (digest);
CREATE INDEX confirmations_expires_at_index ON paretostudio.confirmations USING btree (expires_at);

create table paretostudio.connected_apps (
  key_id uuid not null,
  account_id uuid not null,
  client_id text not null,
  client_name text not null,
  client_uri text,
  client_host text,
  redirect_host text not null,
  resource text not null,
  scope text not null,
  grant_digest bytea not null,
  address inet,
  user_agent text,
  consented_at timestamp with time zone not null,
  issued_at timestamp with time zone,
  ends_at timestamp with time zone not null,
  constraint connected_apps_pk PRIMARY KEY (key_id),
  constraint connected_apps_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint connected_apps_key_fk FOREIGN KEY (account_id, key_id) REFERENCES paretostudio.api_keys(account_id, id),
  constraint connected_apps_client_id_check CHECK (((length(client_id) >= 1) AND (length(client_id) <= 2048))),
  constraint connected_apps_client_name_check CHECK (((length(client_name) >= 1) AND (length(client_name) <= 64))),
  constraint connected_apps_client_uri_check CHECK ((length(client_uri) <= 2048)),
  constraint connected_apps_ends_check CHECK ((ends_at > consented_at)),
  constraint connected_apps_grant_digest_check CHECK ((octet_length(grant_digest) = 32)),
  constraint connected_apps_hosts_check CHECK (((length(client_host) <= 300) AND ((length(redirect_host) >= 1) AND (length(redirect_host) <= 300)))),
  constraint connected_apps_resource_check CHECK (((length(resource) >= 1) AND (length(resource) <= 64))),
  constraint connected_apps_scope_check CHECK ((length(scope) <= 200)),
  constraint connected_apps_user_agent_check CHECK ((length(user_agent) <= 256))
) with (fillfactor=70);
CREATE INDEX connected_apps_account_index ON paretostudio.connected_apps USING btree (account_id, key_id);
CREATE UNIQUE INDEX connected_apps_grant_unique ON paretostudio.connected_apps USING btree (grant_digest);
CREATE INDEX connected_apps_unissued_index ON paretostudio.connected_apps USING btree (consented_at) WHERE (issued_at IS NULL);

create table paretostudio.connection_tools (
  connection_id uuid not null,
  name text not null,
  account_id uuid not null,
  agent_name text not null,
  approved text,
  approved_hash text,
  approved_at timestamp with time zone,
  approved_by_member_id uuid,
  hints jsonb,
  seen text,
  seen_hash text,
  seen_hints jsonb,
  seen_at timestamp with time zone not null,
  warnings jsonb not null default '[]'::jsonb,
  constraint connection_tools_pk PRIMARY KEY (connection_id, name),
  constraint connection_tools_connection_fk FOREIGN KEY (account_id, connection_id) REFERENCES paretostudio.connections(account_id, id) ON DELETE CASCADE,
  constraint connection_tools_agent_name_check CHECK (((length(agent_name) >= 1) AND (length(agent_name) <= 64))),
  constraint connection_tools_approved_check CHECK (((num_nulls(approved, approved_hash, approved_at, hints) = ANY (ARRAY[0, 4])) AND ((approved IS NOT NULL) OR (approved_by_member_id IS NULL)))),
  constraint connection_tools_hashes_check CHECK (((approved_hash = encode(sha256(convert_to(approved, 'UTF8'::name)), 'hex'::text)) AND ((seen IS NULL) OR (seen_hash = encode(sha256(convert_to(seen, 'UTF8'::name)), 'hex'::text))))),
  constraint connection_tools_hints_check CHECK (((jsonb_typeof(hints) = 'object'::text) AND (jsonb_typeof(seen_hints) = 'object'::text))),
  constraint connection_tools_known_check CHECK ((num_nonnulls(approved_hash, seen_hash) >= 1)),
  constraint connection_tools_length_check CHECK (((octet_length(approved) <= 131072) AND (octet_length(seen) <= 131072))),
  constraint connection_tools_name_check CHECK (((length(name) >= 1) AND (length(name) <= 128))),
  constraint connection_tools_seen_check CHECK (((num_nulls(seen, seen_hints) = ANY (ARRAY[0, 2])) AND ((seen IS NOT NULL) = ((seen_hash IS NOT NULL) AND (seen_hash IS DISTINCT FROM approved_hash))))),
  constraint connection_tools_warnings_check CHECK (((jsonb_typeof(warnings) = 'array'::text) AND (length((warnings)::text) <= 262144)))
);
CREATE INDEX connection_tools_agent_name_index ON paretostudio.connection_tools USING btree (connection_id, agent_name);

create table paretostudio.connections (
  id uuid not null,
  account_id uuid not null,
  slug text not null,
  name text not null,
  description text not null default ''::text,
  icon_url text,
  url text not null,
  auth text not null default 'none'::text,
  header_names text[] not null default '{}'::text[],
  credential bytea,
  credential_key_id text,
  credential_changed_at timestamp with time zone,
  revision integer not null default 1,
  approve_first_tools boolean not null default false,
  state text not null default 'unread'::text,
  problem text,
  problem_detail text,
  problem_at timestamp with time zone,
  server_name text,
  server_version text,
  era text,
  protocol_version text,
  latency_ms integer,
  tools_hash text,
  tools_read_at timestamp with time zone,
  refused_tools jsonb not null default '[]'::jsonb,
  version integer not null default 1,
  created_by_member_id uuid,
  updated_by_member_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint connections_account_unique UNIQUE (account_id, id),
  constraint connections_slug_unique UNIQUE (account_id, slug),
  constraint connections_pk PRIMARY KEY (id),
  constraint connections_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint connections_auth_check CHECK ((auth = ANY (ARRAY['none'::text, 'bearer'::text, 'headers'::text]))),
  constraint connections_credential_check CHECK (((num_nulls(credential, credential_key_id) = ANY (ARRAY[0, 2])) AND ((auth <> 'none'::text) OR (credential IS NULL)) AND (octet_length(credential) <= 262144) AND ((length(credential_key_id) >= 1) AND (length(credential_key_id) <= 32)))),
  constraint connections_description_check CHECK ((length(description) <= 1000)),
  constraint connections_era_check CHECK ((era = ANY (ARRAY['legacy'::text, 'modern'::text]))),
  constraint connections_header_names_check CHECK ((cardinality(header_names) <= 20)),
  constraint connections_latency_check CHECK ((latency_ms >= 0)),
  constraint connections_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint connections_problem_check CHECK ((((state = 'failing'::text) = (problem IS NOT NULL)) AND (num_nulls(problem, problem_at) = ANY (ARRAY[0, 2])) AND ((problem IS NOT NULL) OR (problem_detail IS NULL)) AND ((length(problem) >= 1) AND (length(problem) <= 64)) AND (length(problem_detail) <= 500))),
  constraint connections_refused_tools_check CHECK (((jsonb_typeof(refused_tools) = 'array'::text) AND (length((refused_tools)::text) <= 262144))),
  constraint connections_revision_check CHECK ((revision >= 1)),
  constraint connections_server_check CHECK (((length(server_name) <= 200) AND (length(server_version) <= 100) AND (length(protocol_version) <= 32))),
  constraint connections_slug_check CHECK (((length(slug) <= 24) AND (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))),
  constraint connections_state_check CHECK ((state = ANY (ARRAY['unread'::text, 'ready'::text, 'failing'::text]))),
  constraint connections_tools_hash_check CHECK (((length(tools_hash) >= 1) AND (length(tools_hash) <= 64))),
  constraint connections_url_check CHECK ((((length(url) >= 1) AND (length(url) <= 2048)) AND ((length(icon_url) >= 1) AND (length(icon_url) <= 2048)))),
  constraint connections_version_check CHECK ((version >= 1))
);

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

create table paretostudio.file_contents (
  account_id uuid not null,
  digest bytea not null,
  content bytea not null,
  constraint file_contents_pk PRIMARY KEY (account_id, digest),
  constraint file_contents_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint file_contents_content_check CHECK ((octet_length(content) <= 1048576)),
  constraint file_contents_digest_check CHECK ((digest = sha256(content)))
);

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

create table paretostudio.invitations (
  account_id uuid not null,
  id uuid not null,
  email text not null,
  role text not null,
  digest bytea not null,
  invited_by_member_id uuid,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by_member_id uuid,
  revoked_at timestamp with time zone,
  constraint invitations_pk PRIMARY KEY (account_id, id),
  constraint invitations_accepted_by_fk FOREIGN KEY (account_id, accepted_by_member_id) REFERENCES paretostudio.members(account_id, id),
  constraint invitations_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint invitations_invited_by_fk FOREIGN KEY (account_id, invited_by_member_id) REFERENCES paretostudio.members(account_id, id),
  constraint invitations_accepted_check CHECK (((accepted_at IS NULL) = (accepted_by_member_id IS NULL))),
  constraint invitations_digest_check CHECK ((octet_length(digest) = 32)),
  constraint invitations_email_check CHECK ((((length(email) >= 3) AND (length(email) <= 254)) AND (email = lower(email)))),
  constraint invitations_end_check CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL))),
  constraint invitations_expiry_check CHECK (((expires_at > sent_at) AND (sent_at >= created_at))),
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'editor'::text, 'viewer'::text])))
) with (fillfactor=80);
CREATE UNIQUE INDEX invitations_digest_unique ON paretostudio.invitations USING btree (digest);
CREATE UNIQUE INDEX invitations_open_unique ON paretostudio.invitations USING btree (account_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

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

create table paretostudio.key_sightings (
  key_id uuid not null,
  kind text not null,
  value text not null,
  account_id uuid not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint key_sightings_pk PRIMARY KEY (key_id, kind, value),
  constraint key_sightings_kind_check CHECK ((kind = ANY (ARRAY['action'::text, 'network'::text, 'client'::text]))),
  constraint key_sightings_seen_check CHECK ((last_seen_at >= first_seen_at)),
  constraint key_sightings_value_check CHECK (((length(value) >= 1) AND (length(value) <= 200)))
);
CREATE INDEX key_sightings_last_seen_at_index ON paretostudio.key_sightings USING btree (last_seen_at);
CREATE INDEX key_sightings_new_index ON paretostudio.key_sightings USING btree (account_id, first_seen_at) WHERE (kind <> 'action'::text);

create table paretostudio.library_labels (
  account_id uuid not null,
  record_id uuid not null,
  label text not null,
  version integer not null,
  constraint library_labels_pk PRIMARY KEY (account_id, record_id, label),
  constraint library_labels_version_fk FOREIGN KEY (account_id, record_id, version) REFERENCES paretostudio.library_versions(account_id, record_id, version) ON DELETE CASCADE,
  constraint library_labels_label_check CHECK ((((length(label) >= 1) AND (length(label) <= 64)) AND (label <> 'latest'::text)))
);

create table paretostudio.library_versions (
  account_id uuid not null,
  record_id uuid not null,
  version integer not null,
  kind text not null,
  note text,
  state jsonb not null,
  file_digests text[] not null default '{}'::text[],
  created_by_member_id uuid,
  created_at timestamp with time zone not null,
  constraint library_versions_pk PRIMARY KEY (account_id, record_id, version),
  constraint library_versions_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint library_versions_kind_check CHECK ((kind = ANY (ARRAY['prompt'::text, 'skill'::text, 'agent'::text]))),
  constraint library_versions_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500))),
  constraint library_versions_state_check CHECK (((jsonb_typeof(state) = 'object'::text) AND (length((state)::text) <= 2000000))),
  constraint library_versions_version_check CHECK ((version >= 1))
);
CREATE TRIGGER library_versions_note_file_digests BEFORE INSERT OR UPDATE OF state ON paretostudio.library_versions FOR EACH ROW EXECUTE FUNCTION paretostudio.note_file_digests();

create table paretostudio.members (
  id uuid not null,
  account_id uuid not null,
  user_id uuid not null,
  role text not null,
  suspended_at timestamp with time zone,
  removed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  suspended_by_plan boolean not null default false,
  constraint members_account_unique UNIQUE (account_id, id),
  constraint members_pk PRIMARY KEY (id),
  constraint members_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint members_user_fk FOREIGN KEY (user_id) REFERENCES paretostudio.users(id),
  constraint members_role_check CHECK ((role = ANY (ARRAY['founder'::text, 'admin'::text, 'editor'::text, 'viewer'::text]))),
  constraint members_suspended_by_plan_check CHECK (((NOT suspended_by_plan) OR (suspended_at IS NOT NULL)))
);
CREATE UNIQUE INDEX members_founder_unique ON paretostudio.members USING btree (account_id) WHERE ((role = 'founder'::text) AND (removed_at IS NULL));
CREATE UNIQUE INDEX members_live_unique ON paretostudio.members USING btree (account_id, user_id) WHERE (removed_at IS NULL);
CREATE INDEX members_user_index ON paretostudio.members USING btree (user_id);
CREATE CONSTRAINT TRIGGER members_raise_version AFTER UPDATE OF user_id, role, removed_at, suspended_at ON paretostudio.members DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((((old.user_id IS DISTINCT FROM new.user_id) OR (old.role IS DISTINCT FROM new.role)) OR (old.removed_at IS DISTINCT FROM new.removed_at)) OR (old.suspended_at IS DISTINCT FROM new.suspended_at))) EXECUTE FUNCTION paretostudio.raise_rights_version('account_id');

create table paretostudio.notice_preferences (
  account_id uuid not null,
  member_id uuid not null,
  kind text not null,
  mail boolean not null,
  constraint notice_preferences_pk PRIMARY KEY (member_id, kind),
  constraint notice_preferences_member_fk FOREIGN KEY (account_id, member_id) REFERENCES paretostudio.members(account_id, id),
  constraint notice_preferences_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 64)))
);

create table paretostudio.notice_reads (
  account_id uuid not null,
  notice_id uuid not null,
  member_id uuid not null,
  read_at timestamp with time zone not null,
  constraint notice_reads_pk PRIMARY KEY (notice_id, member_id),
  constraint notice_reads_member_fk FOREIGN KEY (account_id, member_id) REFERENCES paretostudio.members(account_id, id),
  constraint notice_reads_notice_fk FOREIGN KEY (account_id, notice_id) REFERENCES paretostudio.notices(account_id, id) ON DELETE CASCADE
);

create table paretostudio.notices (
  id uuid not null,
  account_id uuid not null,
  member_id uuid,
  for_managers boolean not null,
  kind text not null,
  facts jsonb not null,
  dedupe_key text not null,
  created_at timestamp with time zone not null,
  spread_at timestamp with time zone,
  constraint notices_account_unique UNIQUE (account_id, id),
  constraint notices_dedupe_key_unique UNIQUE (account_id, dedupe_key),
  constraint notices_pk PRIMARY KEY (id),
  constraint notices_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint notices_member_fk FOREIGN KEY (account_id, member_id) REFERENCES paretostudio.members(account_id, id),
  constraint notices_audience_check CHECK (((member_id IS NOT NULL) OR for_managers)),
  constraint notices_dedupe_key_check CHECK (((length(dedupe_key) >= 1) AND (length(dedupe_key) <= 200))),
  constraint notices_facts_check CHECK (((jsonb_typeof(facts) = 'object'::text) AND (length((facts)::text) <= 16384))),
  constraint notices_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 64)))
) with (fillfactor=80);
CREATE INDEX notices_created_at_index ON paretostudio.notices USING btree (created_at);
CREATE INDEX notices_unspread_index ON paretostudio.notices USING btree (id) WHERE (spread_at IS NULL);

create table paretostudio.oauth_artefacts (
  digest bytea not null,
  model text not null,
  payload jsonb not null,
  grant_digest bytea,
  user_id uuid,
  member_id uuid,
  consumed_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  constraint oauth_artefacts_pk PRIMARY KEY (digest),
  constraint oauth_artefacts_member_fk FOREIGN KEY (member_id) REFERENCES paretostudio.members(id) ON DELETE CASCADE,
  constraint oauth_artefacts_user_fk FOREIGN KEY (user_id) REFERENCES paretostudio.users(id) ON DELETE CASCADE,
  constraint oauth_artefacts_digest_check CHECK (((octet_length(digest) = 32) AND (octet_length(grant_digest) = 32))),
  constraint oauth_artefacts_model_check CHECK (((length(model) >= 1) AND (length(model) <= 32))),
  constraint oauth_artefacts_payload_check CHECK (((jsonb_typeof(payload) = 'object'::text) AND (length((payload)::text) <= 65536)))
) with (fillfactor=70);
CREATE INDEX oauth_artefacts_expires_at_index ON paretostudio.oauth_artefacts USING btree (expires_at);
CREATE INDEX oauth_artefacts_grant_index ON paretostudio.oauth_artefacts USING btree (grant_digest) WHERE (grant_digest IS NOT NULL);

create table paretostudio.oauth_clients (
  id text not null,
  metadata jsonb not null,
  network text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  constraint oauth_clients_pk PRIMARY KEY (id),
  constraint oauth_clients_expiry_check CHECK ((expires_at > created_at)),
  constraint oauth_clients_id_check CHECK (((length(id) >= 1) AND (length(id) <= 64))),
  constraint oauth_clients_metadata_check CHECK (((jsonb_typeof(metadata) = 'object'::text) AND (length((metadata)::text) <= 16384))),
  constraint oauth_clients_network_check CHECK (((length(network) >= 1) AND (length(network) <= 64)))
) with (fillfactor=70);
CREATE INDEX oauth_clients_expires_at_index ON paretostudio.oauth_clients USING btree (expires_at);
CREATE INDEX oauth_clients_network_index ON paretostudio.oauth_clients USING btree (network, created_at);

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
  body text,
  variables jsonb not null default '[]'::jsonb,
  category text,
  tags text[] not null default '{}'::text[],
  version integer not null default 1,
  created_by_member_id uuid,
  updated_by_member_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  messages jsonb,
  search_vector tsvector,
  search_text text,
  visibility text not null default 'team'::text,
  owner_member_id uuid,
  constraint prompts_slug_unique UNIQUE (account_id, slug),
  constraint prompts_pk PRIMARY KEY (id),
  constraint prompts_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint prompts_owner_fk FOREIGN KEY (account_id, owner_member_id) REFERENCES paretostudio.members(account_id, id),
  constraint prompts_body_check CHECK ((length(body) <= 200000)),
  constraint prompts_category_check CHECK (((length(category) >= 1) AND (length(category) <= 64))),
  constraint prompts_content_check CHECK ((num_nonnulls(body, messages) = 1)),
  constraint prompts_description_check CHECK ((length(description) <= 2000)),
  constraint prompts_messages_check CHECK (((jsonb_typeof(messages) = 'array'::text) AND (length((messages)::text) <= 1000000))),
  constraint prompts_owner_check CHECK (((visibility = 'team'::text) OR (owner_member_id IS NOT NULL))),
  constraint prompts_slug_check CHECK (((length(slug) >= 1) AND (length(slug) <= 100))),
  constraint prompts_tags_check CHECK ((cardinality(tags) <= 50)),
  constraint prompts_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint prompts_variables_check CHECK ((jsonb_typeof(variables) = 'array'::text)),
  constraint prompts_version_check CHECK ((version >= 1)),
  constraint prompts_visibility_check CHECK ((visibility = ANY (ARRAY['personal'::text, 'team'::text])))
);
CREATE INDEX prompts_account_index ON paretostudio.prompts USING btree (account_id, id);
CREATE INDEX prompts_names_index ON paretostudio.prompts USING gin (paretostudio.names_of(title, slug, tags) paretostudio.gin_trgm_ops);
CREATE INDEX prompts_owner_index ON paretostudio.prompts USING btree (account_id, owner_member_id, id) WHERE (visibility = 'personal'::text);
CREATE INDEX prompts_search_text_index ON paretostudio.prompts USING gin (search_text paretostudio.gin_trgm_ops);
CREATE INDEX prompts_search_vector_index ON paretostudio.prompts USING gin (search_vector);
CREATE INDEX prompts_team_index ON paretostudio.prompts USING btree (account_id, id) WHERE (visibility = 'team'::text);
CREATE TRIGGER prompts_forget_versions AFTER DELETE ON paretostudio.prompts FOR EACH ROW EXECUTE FUNCTION paretostudio.forget_versions();
CREATE TRIGGER prompts_index BEFORE INSERT OR UPDATE OF slug, title, description, body, messages, category, tags ON paretostudio.prompts FOR EACH ROW EXECUTE FUNCTION paretostudio.index_prompt();

create table paretostudio.queued_mails (
  id uuid not null,
  sealed bytea not null,
  sealed_key_id text not null,
  attempts integer not null default 0,
  due_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint queued_mails_pk PRIMARY KEY (id),
  constraint queued_mails_attempts_check CHECK ((attempts >= 0)),
  constraint queued_mails_sealed_check CHECK (((octet_length(sealed) <= 131072) AND ((length(sealed_key_id) >= 1) AND (length(sealed_key_id) <= 32))))
) with (fillfactor=80);
CREATE INDEX queued_mails_due_at_index ON paretostudio.queued_mails USING btree (due_at);

create table paretostudio.recovery_codes (
  user_id uuid not null,
  digest bytea not null,
  created_at timestamp with time zone not null,
  constraint recovery_codes_pk PRIMARY KEY (user_id, digest),
  constraint recovery_codes_user_fk FOREIGN KEY (user_id) REFERENCES paretostudio.users(id) ON DELETE CASCADE,
  constraint recovery_codes_digest_check CHECK ((octet_length(digest) = 32))
);

create table paretostudio.relay_states (
  digest bytea not null,
  expires_at timestamp with time zone not null,
  constraint relay_states_pk PRIMARY KEY (digest),
  constraint relay_states_digest_check CHECK ((octet_length(digest) = 32))
);
CREATE INDEX relay_states_expires_at_index ON paretostudio.relay_states USING btree (expires_at);

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
  proved_at timestamp with time zone,
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

create table paretostudio.sign_in_tokens (
  digest bytea not null,
  kind text not null,
  user_id uuid,
  bound_to text,
  attempts integer not null default 0,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sign_in_tokens_pk PRIMARY KEY (digest),
  constraint sign_in_tokens_user_fk FOREIGN KEY (user_id) REFERENCES paretostudio.users(id) ON DELETE CASCADE,
  constraint sign_in_tokens_attempts_check CHECK ((attempts >= 0)),
  constraint sign_in_tokens_bound_to_check CHECK (((length(bound_to) >= 1) AND (length(bound_to) <= 128))),
  constraint sign_in_tokens_digest_check CHECK ((octet_length(digest) = 32)),
  constraint sign_in_tokens_expiry_check CHECK ((expires_at > created_at)),
  constraint sign_in_tokens_kind_check CHECK ((kind = ANY (ARRAY['password_reset'::text, 'second_factor'::text, 'passkey_sign_in'::text, 'passkey_factor'::text, 'passkey_proof'::text, 'passkey_enrolment'::text])))
) with (fillfactor=90);
CREATE INDEX sign_in_tokens_expires_at_index ON paretostudio.sign_in_tokens USING btree (expires_at);
CREATE INDEX sign_in_tokens_user_index ON paretostudio.sign_in_tokens USING btree (user_id);

create table paretostudio.skills (
  id uuid not null,
  account_id uuid not null,
  name text not null,
  display_name text not null,
  description text not null default ''::text,
  triggers text[] not null default '{}'::text[],
  instructions text not null,
  guardrails text[] not null default '{}'::text[],
  license text,
  compatibility text,
  metadata jsonb not null default '{}'::jsonb,
  allowed_tools text[] not null default '{}'::text[],
  claude jsonb not null default '{}'::jsonb,
  files jsonb not null default '[]'::jsonb,
  tags text[] not null default '{}'::text[],
  version integer not null default 1,
  created_by_member_id uuid,
  updated_by_member_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  search_vector tsvector,
  search_text text,
  visibility text not null default 'team'::text,
  owner_member_id uuid,
  constraint skills_name_unique UNIQUE (account_id, name),
  constraint skills_pk PRIMARY KEY (id),
  constraint skills_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint skills_owner_fk FOREIGN KEY (account_id, owner_member_id) REFERENCES paretostudio.members(account_id, id),
  constraint skills_allowed_tools_check CHECK ((cardinality(allowed_tools) <= 200)),
  constraint skills_claude_check CHECK (((jsonb_typeof(claude) = 'object'::text) AND (length((claude)::text) <= 65536))),
  constraint skills_compatibility_check CHECK ((length(compatibility) <= 500)),
  constraint skills_description_check CHECK ((length(description) <= 1024)),
  constraint skills_display_name_check CHECK (((length(display_name) >= 1) AND (length(display_name) <= 200))),
  constraint skills_files_check CHECK (((jsonb_typeof(files) = 'array'::text) AND (length((files)::text) <= 262144))),
  constraint skills_guardrails_check CHECK ((cardinality(guardrails) <= 50)),
  constraint skills_instructions_check CHECK ((length(instructions) <= 200000)),
  constraint skills_license_check CHECK ((length(license) <= 500)),
  constraint skills_metadata_check CHECK (((jsonb_typeof(metadata) = 'object'::text) AND (length((metadata)::text) <= 65536))),
  constraint skills_name_check CHECK (((length(name) <= 64) AND (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))),
  constraint skills_owner_check CHECK (((visibility = 'team'::text) OR (owner_member_id IS NOT NULL))),
  constraint skills_tags_check CHECK ((cardinality(tags) <= 50)),
  constraint skills_triggers_check CHECK ((cardinality(triggers) <= 50)),
  constraint skills_version_check CHECK ((version >= 1)),
  constraint skills_visibility_check CHECK ((visibility = ANY (ARRAY['personal'::text, 'team'::text])))
);
CREATE INDEX skills_account_index ON paretostudio.skills USING btree (account_id, id);
CREATE INDEX skills_names_index ON paretostudio.skills USING gin (paretostudio.names_of(display_name, name, tags) paretostudio.gin_trgm_ops);
CREATE INDEX skills_owner_index ON paretostudio.skills USING btree (account_id, owner_member_id, id) WHERE (visibility = 'personal'::text);
CREATE INDEX skills_search_text_index ON paretostudio.skills USING gin (search_text paretostudio.gin_trgm_ops);
CREATE INDEX skills_search_vector_index ON paretostudio.skills USING gin (search_vector);
CREATE INDEX skills_team_index ON paretostudio.skills USING btree (account_id, id) WHERE (visibility = 'team'::text);
CREATE TRIGGER skills_forget_versions AFTER DELETE ON paretostudio.skills FOR EACH ROW EXECUTE FUNCTION paretostudio.forget_versions();
CREATE TRIGGER skills_index BEFORE INSERT OR UPDATE OF name, display_name, description, triggers, instructions, tags ON paretostudio.skills FOR EACH ROW EXECUTE FUNCTION paretostudio.index_skill();

create table paretostudio.usage_day_sums (
  account_id uuid not null,
  at timestamp with time zone not null,
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
  constraint usage_day_sums_durations_check CHECK ((((cardinality(durations_ms) >= 1) AND (cardinality(durations_ms) <= requests)) AND (cardinality(duration_counts) = cardinality(durations_ms)))),
  constraint usage_day_sums_numbers_check CHECK (((requests >= 1) AND (cost >= 0)))
);
CREATE INDEX usage_day_sums_account_index ON paretostudio.usage_day_sums USING btree (account_id, at);
CREATE INDEX usage_day_sums_at_index ON paretostudio.usage_day_sums USING btree (at);

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
  client_name text,
  client_version text,
  protocol_era text,
  constraint usage_records_pk PRIMARY KEY (account_id, id),
  constraint usage_records_action_check CHECK (((length(action) >= 1) AND (length(action) <= 128))),
  constraint usage_records_client_check CHECK (((length(client_name) <= 128) AND (length(client_version) <= 64))),
  constraint usage_records_numbers_check CHECK ((((status >= 0) AND (status <= 999)) AND (cost >= 0) AND (duration_ms >= 0))),
  constraint usage_records_outcome_check CHECK (((length(outcome) >= 1) AND (length(outcome) <= 64))),
  constraint usage_records_protocol_era_check CHECK ((protocol_era = ANY (ARRAY['legacy'::text, 'modern'::text]))),
  constraint usage_records_request_id_check CHECK ((length(request_id) <= 128)),
  constraint usage_records_surface_check CHECK ((surface = ANY (ARRAY['rest'::text, 'mcp'::text, 'console'::text, 'cli'::text])))
) with (autovacuum_vacuum_insert_scale_factor=0.05);
CREATE INDEX usage_records_at_index ON paretostudio.usage_records USING btree (at);
CREATE INDEX usage_records_report_index ON paretostudio.usage_records USING btree (account_id, at, id) INCLUDE (key_id, member_id, surface, action, connection_id, agent_id, outcome, cost, duration_ms);
CREATE TRIGGER usage_records_delete_forgets_sums AFTER DELETE ON paretostudio.usage_records REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION paretostudio.forget_usage_sums();
CREATE TRIGGER usage_records_insert_forgets_sums AFTER INSERT ON paretostudio.usage_records REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION paretostudio.forget_usage_sums();
CREATE TRIGGER usage_records_update_forgets_new_sums AFTER UPDATE ON paretostudio.usage_records REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION paretostudio.forget_usage_sums();
CREATE TRIGGER usage_records_update_forgets_old_sums AFTER UPDATE ON paretostudio.usage_records REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION paretostudio.forget_usage_sums();

create table paretostudio.usage_summed_days (
  day date not null,
  constraint usage_summed_days_pk PRIMARY KEY (day)
);

create table paretostudio.user_identities (
  id uuid not null,
  user_id uuid not null,
  issuer text not null,
  subject text not null,
  label text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  constraint user_identities_pk PRIMARY KEY (id),
  constraint user_identities_user_fk FOREIGN KEY (user_id) REFERENCES paretostudio.users(id) ON DELETE CASCADE,
  constraint user_identities_issuer_check CHECK (((length(issuer) >= 1) AND (length(issuer) <= 512))),
  constraint user_identities_label_check CHECK (((length(label) >= 1) AND (length(label) <= 254))),
  constraint user_identities_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 255)))
) with (fillfactor=90);
CREATE UNIQUE INDEX user_identities_issuer_unique ON paretostudio.user_identities USING btree (user_id, issuer);
CREATE UNIQUE INDEX user_identities_subject_unique ON paretostudio.user_identities USING btree (issuer, subject);

create table paretostudio.user_passkeys (
  id uuid not null,
  user_id uuid not null,
  name text not null,
  rp_id text not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  backed_up boolean not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint user_passkeys_pk PRIMARY KEY (id),
  constraint user_passkeys_user_fk FOREIGN KEY (user_id) REFERENCES paretostudio.users(id) ON DELETE CASCADE,
  constraint user_passkeys_counter_check CHECK ((counter >= 0)),
  constraint user_passkeys_credential_id_check CHECK (((octet_length(credential_id) >= 1) AND (octet_length(credential_id) <= 1023))),
  constraint user_passkeys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 64))),
  constraint user_passkeys_public_key_check CHECK (((octet_length(public_key) >= 1) AND (octet_length(public_key) <= 8192))),
  constraint user_passkeys_rp_id_check CHECK (((length(rp_id) >= 1) AND (length(rp_id) <= 253))),
  constraint user_passkeys_transports_check CHECK (((cardinality(transports) <= 10) AND (length((transports)::text) <= 256)))
) with (fillfactor=80);
CREATE UNIQUE INDEX user_passkeys_credential_id_unique ON paretostudio.user_passkeys USING btree (credential_id);
CREATE INDEX user_passkeys_user_index ON paretostudio.user_passkeys USING btree (user_id);

create table paretostudio.user_totp (
  user_id uuid not null,
  sealed bytea not null,
  sealed_key_id text not null,
  last_step bigint not null default 0,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint user_totp_pk PRIMARY KEY (user_id),
  constraint user_totp_user_fk FOREIGN KEY (user_id) REFERENCES paretostudio.users(id) ON DELETE CASCADE,
  constraint user_totp_last_step_check CHECK ((last_step >= 0)),
  constraint user_totp_sealed_check CHECK ((((octet_length(sealed) >= 28) AND (octet_length(sealed) <= 512)) AND ((length(sealed_key_id) >= 1) AND (length(sealed_key_id) <= 32))))
) with (fillfactor=50);
CREATE INDEX user_totp_sealed_key_id_index ON paretostudio.user_totp USING btree (sealed_key_id);

create table paretostudio.users (
  id uuid not null,
  email text not null,
  name text not null,
  password_hash text,
  password_changed_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  constraint users_pk PRIMARY KEY (id),
  constraint users_email_check CHECK ((((length(email) >= 3) AND (length(email) <= 254)) AND (email = lower(email)))),
  constraint users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint users_password_hash_check CHECK (((length(password_hash) >= 1) AND (length(password_hash) <= 512)))
);
CREATE UNIQUE INDEX users_email_unique ON paretostudio.users USING btree (email);

create table paretostudio.webhook_deliveries (
  id uuid not null,
  account_id uuid not null,
  endpoint_id uuid not null,
  message_id text not null,
  kind text not null,
  body text not null,
  state text not null,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone,
  last_attempt_at timestamp with time zone,
  last_status integer,
  last_problem text,
  created_at timestamp with time zone not null,
  constraint webhook_deliveries_message_unique UNIQUE (endpoint_id, message_id),
  constraint webhook_deliveries_pk PRIMARY KEY (id),
  constraint webhook_deliveries_endpoint_fk FOREIGN KEY (account_id, endpoint_id) REFERENCES paretostudio.webhook_endpoints(account_id, id) ON DELETE CASCADE,
  constraint webhook_deliveries_attempts_check CHECK ((attempts >= 0)),
  constraint webhook_deliveries_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20480))),
  constraint webhook_deliveries_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 64))),
  constraint webhook_deliveries_message_id_check CHECK (((length(message_id) >= 1) AND (length(message_id) <= 64))),
  constraint webhook_deliveries_next_check CHECK (((state = 'pending'::text) = (next_attempt_at IS NOT NULL))),
  constraint webhook_deliveries_problem_check CHECK (((length(last_problem) >= 1) AND (length(last_problem) <= 300))),
  constraint webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text]))),
  constraint webhook_deliveries_status_check CHECK (((last_status >= 100) AND (last_status <= 599)))
) with (fillfactor=70);
CREATE INDEX webhook_deliveries_created_at_index ON paretostudio.webhook_deliveries USING btree (created_at);
CREATE INDEX webhook_deliveries_due_index ON paretostudio.webhook_deliveries USING btree (next_attempt_at) WHERE (state = 'pending'::text);
CREATE INDEX webhook_deliveries_endpoint_index ON paretostudio.webhook_deliveries USING btree (account_id, endpoint_id, id);

create table paretostudio.webhook_endpoints (
  id uuid not null,
  account_id uuid not null,
  url text not null,
  description text not null default ''::text,
  kinds text[] not null,
  secret bytea not null,
  secret_key_id text not null,
  previous_secret bytea,
  previous_secret_key_id text,
  previous_secret_until timestamp with time zone,
  failing_since timestamp with time zone,
  disabled_at timestamp with time zone,
  disabled_reason text,
  created_by_member_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint webhook_endpoints_account_unique UNIQUE (account_id, id),
  constraint webhook_endpoints_pk PRIMARY KEY (id),
  constraint webhook_endpoints_account_fk FOREIGN KEY (account_id) REFERENCES paretostudio.accounts(id),
  constraint webhook_endpoints_created_by_fk FOREIGN KEY (account_id, created_by_member_id) REFERENCES paretostudio.members(account_id, id),
  constraint webhook_endpoints_description_check CHECK ((length(description) <= 200)),
  constraint webhook_endpoints_disabled_check CHECK (((num_nulls(disabled_at, disabled_reason) = ANY (ARRAY[0, 2])) AND (disabled_reason = ANY (ARRAY['member'::text, 'failing'::text, 'gone'::text])))),
  constraint webhook_endpoints_kinds_check CHECK (((cardinality(kinds) >= 1) AND (cardinality(kinds) <= 32))),
  constraint webhook_endpoints_previous_check CHECK (((num_nulls(previous_secret, previous_secret_key_id, previous_secret_until) = ANY (ARRAY[0, 3])) AND (octet_length(previous_secret) <= 256) AND ((length(previous_secret_key_id) >= 1) AND (length(previous_secret_key_id) <= 32)))),
  constraint webhook_endpoints_secret_check CHECK (((octet_length(secret) <= 256) AND ((length(secret_key_id) >= 1) AND (length(secret_key_id) <= 32)))),
  constraint webhook_endpoints_url_check CHECK (((length(url) >= 1) AND (length(url) <= 2048)))
) with (fillfactor=50);
