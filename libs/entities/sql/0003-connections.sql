-- Connections to upstream MCP servers, their tools as approved and as last seen, agents that select tools of them, and
-- the states of relayed questions that were redeemed.

-- What is read of an upstream is text that it chose; what stands here of it was cut and cleaned before. The credential
-- is sealed by the program, under the key that it names.
create table paretostudio.connections (
  id uuid not null constraint connections_pk primary key,
  account_id uuid not null constraint connections_account_fk references paretostudio.accounts (id),
  slug text not null,
  name text not null,
  description text not null default '',
  icon_url text,
  url text not null,
  auth text not null default 'none',
  header_names text[] not null default '{}',
  credential bytea,
  credential_key_id text,
  credential_changed_at timestamptz,
  revision integer not null default 1,
  approve_first_tools boolean not null default false,
  state text not null default 'unread',
  problem text,
  problem_detail text,
  problem_at timestamptz,
  server_name text,
  server_version text,
  era text,
  protocol_version text,
  latency_ms integer,
  tools_hash text,
  tools_read_at timestamptz,
  refused_tools jsonb not null default '[]',
  version integer not null default 1,
  created_by_member_id uuid,
  updated_by_member_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint connections_slug_unique unique (account_id, slug),
  constraint connections_account_unique unique (account_id, id),
  constraint connections_slug_check check (length(slug) <= 24 and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint connections_name_check check (length(name) between 1 and 100),
  constraint connections_description_check check (length(description) <= 1000),
  constraint connections_url_check check (length(url) between 1 and 2048 and length(icon_url) between 1 and 2048),
  constraint connections_auth_check check (auth in ('none', 'bearer', 'headers')),
  constraint connections_header_names_check check (cardinality(header_names) <= 20),
  constraint connections_credential_check check (
    num_nulls(credential, credential_key_id) in (0, 2)
    and (auth <> 'none' or credential is null)
    and octet_length(credential) <= 262144
    and length(credential_key_id) between 1 and 32
  ),
  constraint connections_revision_check check (revision >= 1),
  constraint connections_state_check check (state in ('unread', 'ready', 'failing')),
  constraint connections_problem_check check (
    (state = 'failing') = (problem is not null)
    and num_nulls(problem, problem_at) in (0, 2)
    and (problem is not null or problem_detail is null)
    and length(problem) between 1 and 64
    and length(problem_detail) <= 500
  ),
  constraint connections_server_check check (
    length(server_name) <= 200 and length(server_version) <= 100 and length(protocol_version) <= 32
  ),
  constraint connections_era_check check (era in ('legacy', 'modern')),
  constraint connections_latency_check check (latency_ms >= 0),
  constraint connections_tools_hash_check check (length(tools_hash) between 1 and 64),
  constraint connections_refused_tools_check check (
    jsonb_typeof(refused_tools) = 'array' and length(refused_tools::text) <= 262144
  ),
  constraint connections_version_check check (version >= 1)
);

-- A tool of a connection. `seen` stands here only while it differs from what is approved; `seen_hash` is null when the
-- upstream has the tool no more. Definitions are text: their hashes are those of exactly these characters.
create table paretostudio.connection_tools (
  connection_id uuid not null,
  name text not null,
  account_id uuid not null,
  agent_name text not null,
  approved text,
  approved_hash text,
  approved_at timestamptz,
  approved_by_member_id uuid,
  hints jsonb,
  seen text,
  seen_hash text,
  seen_hints jsonb,
  seen_at timestamptz not null,
  warnings jsonb not null default '[]',
  constraint connection_tools_pk primary key (connection_id, name),
  constraint connection_tools_connection_fk foreign key (account_id, connection_id)
    references paretostudio.connections (account_id, id) on delete cascade,
  constraint connection_tools_name_check check (length(name) between 1 and 128),
  constraint connection_tools_agent_name_check check (length(agent_name) between 1 and 64),
  constraint connection_tools_approved_check check (
    num_nulls(approved, approved_hash, approved_at, hints) in (0, 4)
    and (approved is not null or approved_by_member_id is null)
  ),
  constraint connection_tools_seen_check check (
    num_nulls(seen, seen_hints) in (0, 2)
    and (seen is not null) = (seen_hash is not null and seen_hash is distinct from approved_hash)
  ),
  constraint connection_tools_known_check check (num_nonnulls(approved_hash, seen_hash) >= 1),
  constraint connection_tools_hashes_check check (
    approved_hash = encode(sha256(convert_to(approved, 'UTF8')), 'hex')
    and (seen is null or seen_hash = encode(sha256(convert_to(seen, 'UTF8')), 'hex'))
  ),
  constraint connection_tools_length_check check (octet_length(approved) <= 131072 and octet_length(seen) <= 131072),
  constraint connection_tools_hints_check check (
    jsonb_typeof(hints) = 'object' and jsonb_typeof(seen_hints) = 'object'
  ),
  constraint connection_tools_warnings_check check (
    jsonb_typeof(warnings) = 'array' and length(warnings::text) <= 262144
  )
);
create index connection_tools_agent_name_index on paretostudio.connection_tools (connection_id, agent_name);

-- The tools of connections that an agent selects: [{"connectionId": …, "tools": [names] or null for all approved}].
alter table paretostudio.agents
  add column connections jsonb not null default '[]',
  add constraint agents_connections_check check (
    jsonb_typeof(connections) = 'array'
    and jsonb_array_length(connections) <= 50
    and length(connections::text) <= 524288
  );
create index agents_connections_index on paretostudio.agents using gin (connections jsonb_path_ops);

-- What came back once of the states that we seal into relayed questions: each is good for one answer.
create table paretostudio.relay_states (
  digest bytea not null constraint relay_states_pk primary key,
  expires_at timestamptz not null,
  constraint relay_states_digest_check check (octet_length(digest) = 32)
);
create index relay_states_expires_at_index on paretostudio.relay_states (expires_at);

-- The action of a call to a tool is the tool's name.
alter table paretostudio.usage_records
  drop constraint usage_records_action_check,
  add constraint usage_records_action_check check (length(action) between 1 and 128);
alter table paretostudio.confirmations
  drop constraint confirmations_action_check,
  add constraint confirmations_action_check check (length(action) between 1 and 128);
