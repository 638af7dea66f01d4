-- Lets programs be connected by signing in. A connected app is a key of another kind: its digest is that of the access
-- token that holds now, so a token is admitted by the statement that admits keys.
alter table paretostudio.api_keys
  add column kind text not null default 'key',
  add constraint api_keys_kind_check check (kind in ('key', 'app'));

-- What a connected app has beside what a key has: one consent of a member to a client, for one resource.
create table paretostudio.connected_apps (
  key_id uuid not null constraint connected_apps_pk primary key,
  account_id uuid not null constraint connected_apps_account_fk references paretostudio.accounts (id),
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
  consented_at timestamptz not null,
  issued_at timestamptz,
  ends_at timestamptz not null,
  constraint connected_apps_key_fk foreign key (account_id, key_id) references paretostudio.api_keys (account_id, id),
  constraint connected_apps_client_id_check check (length(client_id) between 1 and 2048),
  constraint connected_apps_client_name_check check (length(client_name) between 1 and 64),
  constraint connected_apps_client_uri_check check (length(client_uri) <= 2048),
  constraint connected_apps_hosts_check check (length(client_host) <= 300 and length(redirect_host) between 1 and 300),
  constraint connected_apps_resource_check check (length(resource) between 1 and 64),
  constraint connected_apps_scope_check check (length(scope) <= 200),
  constraint connected_apps_grant_digest_check check (octet_length(grant_digest) = 32),
  constraint connected_apps_user_agent_check check (length(user_agent) <= 256),
  constraint connected_apps_ends_check check (ends_at > consented_at)
) with (fillfactor = 70);
create unique index connected_apps_grant_unique on paretostudio.connected_apps (grant_digest);
create index connected_apps_account_index on paretostudio.connected_apps (account_id, key_id);
-- Consents whose code was never exchanged for a token: they are forgotten after a while.
create index connected_apps_unissued_index on paretostudio.connected_apps (consented_at) where issued_at is null;

-- What the authorization server keeps for a while: requests that wait for a person, codes, refresh tokens, grants.
-- Each is known by a digest of its id alone, and no payload holds the id.
create table paretostudio.oauth_artefacts (
  digest bytea not null constraint oauth_artefacts_pk primary key,
  model text not null,
  payload jsonb not null,
  grant_digest bytea,
  user_id uuid constraint oauth_artefacts_user_fk references paretostudio.users (id) on delete cascade,
  member_id uuid constraint oauth_artefacts_member_fk references paretostudio.members (id) on delete cascade,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  constraint oauth_artefacts_digest_check check (octet_length(digest) = 32 and octet_length(grant_digest) = 32),
  constraint oauth_artefacts_model_check check (length(model) between 1 and 32),
  constraint oauth_artefacts_payload_check check (jsonb_typeof(payload) = 'object' and length(payload::text) <= 65536)
) with (fillfactor = 70);
create index oauth_artefacts_grant_index on paretostudio.oauth_artefacts (grant_digest) where grant_digest is not null;
create index oauth_artefacts_expires_at_index on paretostudio.oauth_artefacts (expires_at);

-- Clients that registered themselves. Nothing in a row is secret, and nothing in it was vouched for.
create table paretostudio.oauth_clients (
  id text not null constraint oauth_clients_pk primary key,
  metadata jsonb not null,
  network text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz not null,
  constraint oauth_clients_id_check check (length(id) between 1 and 64),
  constraint oauth_clients_metadata_check check (
    jsonb_typeof(metadata) = 'object' and length(metadata::text) <= 16384
  ),
  constraint oauth_clients_network_check check (length(network) between 1 and 64),
  constraint oauth_clients_expiry_check check (expires_at > created_at)
) with (fillfactor = 70);
create index oauth_clients_network_index on paretostudio.oauth_clients (network, created_at);
create index oauth_clients_expires_at_index on paretostudio.oauth_clients (expires_at);
