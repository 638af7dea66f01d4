-- What people and their programs are told: each notice stands in the transaction of what it tells, once for its dedupe
-- key, whoever writes it. Who is mailed and which endpoints are called is decided afterwards, when it is spread.
create table paretostudio.notices (
  id uuid not null constraint notices_pk primary key,
  account_id uuid not null constraint notices_account_fk references paretostudio.accounts (id),
  member_id uuid,
  for_managers boolean not null,
  kind text not null,
  facts jsonb not null,
  dedupe_key text not null,
  created_at timestamptz not null,
  spread_at timestamptz,
  constraint notices_account_unique unique (account_id, id),
  constraint notices_dedupe_key_unique unique (account_id, dedupe_key),
  constraint notices_member_fk foreign key (account_id, member_id) references paretostudio.members (account_id, id),
  constraint notices_audience_check check (member_id is not null or for_managers),
  constraint notices_kind_check check (length(kind) between 1 and 64),
  constraint notices_facts_check check (jsonb_typeof(facts) = 'object' and length(facts::text) <= 16384),
  constraint notices_dedupe_key_check check (length(dedupe_key) between 1 and 200)
) with (fillfactor = 80);
create index notices_unspread_index on paretostudio.notices (id) where spread_at is null;
create index notices_created_at_index on paretostudio.notices (created_at);

create table paretostudio.notice_reads (
  account_id uuid not null,
  notice_id uuid not null,
  member_id uuid not null,
  read_at timestamptz not null,
  constraint notice_reads_pk primary key (notice_id, member_id),
  constraint notice_reads_notice_fk foreign key (account_id, notice_id)
    references paretostudio.notices (account_id, id) on delete cascade,
  constraint notice_reads_member_fk foreign key (account_id, member_id) references paretostudio.members (account_id, id)
);

-- What a member chose; a kind that is not here is as it is by default.
create table paretostudio.notice_preferences (
  account_id uuid not null,
  member_id uuid not null,
  kind text not null,
  mail boolean not null,
  constraint notice_preferences_pk primary key (member_id, kind),
  constraint notice_preferences_member_fk foreign key (account_id, member_id)
    references paretostudio.members (account_id, id),
  constraint notice_preferences_kind_check check (length(kind) between 1 and 64)
);

-- Where an account's programs are told. Secrets are sealed; the one before the last is signed with until its overlap ends.
create table paretostudio.webhook_endpoints (
  id uuid not null constraint webhook_endpoints_pk primary key,
  account_id uuid not null constraint webhook_endpoints_account_fk references paretostudio.accounts (id),
  url text not null,
  description text not null default '',
  kinds text[] not null,
  secret bytea not null,
  secret_key_id text not null,
  previous_secret bytea,
  previous_secret_key_id text,
  previous_secret_until timestamptz,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_reason text,
  created_by_member_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint webhook_endpoints_account_unique unique (account_id, id),
  constraint webhook_endpoints_created_by_fk foreign key (account_id, created_by_member_id)
    references paretostudio.members (account_id, id),
  constraint webhook_endpoints_url_check check (length(url) between 1 and 2048),
  constraint webhook_endpoints_description_check check (length(description) <= 200),
  constraint webhook_endpoints_kinds_check check (cardinality(kinds) between 1 and 32),
  constraint webhook_endpoints_secret_check check (octet_length(secret) <= 256 and length(secret_key_id) between 1 and 32),
  constraint webhook_endpoints_previous_check check (
    num_nulls(previous_secret, previous_secret_key_id, previous_secret_until) in (0, 3)
      and octet_length(previous_secret) <= 256 and length(previous_secret_key_id) between 1 and 32
  ),
  constraint webhook_endpoints_disabled_check check (
    num_nulls(disabled_at, disabled_reason) in (0, 2) and disabled_reason in ('member', 'failing', 'gone')
  )
) with (fillfactor = 50);

-- One message to one endpoint, with what became of it. The body is kept, so that each attempt sends the same.
create table paretostudio.webhook_deliveries (
  id uuid not null constraint webhook_deliveries_pk primary key,
  account_id uuid not null,
  endpoint_id uuid not null,
  message_id text not null,
  kind text not null,
  body text not null,
  state text not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_attempt_at timestamptz,
  last_status integer,
  last_problem text,
  created_at timestamptz not null,
  constraint webhook_deliveries_message_unique unique (endpoint_id, message_id),
  constraint webhook_deliveries_endpoint_fk foreign key (account_id, endpoint_id)
    references paretostudio.webhook_endpoints (account_id, id) on delete cascade,
  constraint webhook_deliveries_message_id_check check (length(message_id) between 1 and 64),
  constraint webhook_deliveries_kind_check check (length(kind) between 1 and 64),
  constraint webhook_deliveries_body_check check (length(body) between 1 and 20480),
  constraint webhook_deliveries_state_check check (state in ('pending', 'delivered', 'failed')),
  constraint webhook_deliveries_attempts_check check (attempts >= 0),
  constraint webhook_deliveries_next_check check ((state = 'pending') = (next_attempt_at is not null)),
  constraint webhook_deliveries_status_check check (last_status between 100 and 599),
  constraint webhook_deliveries_problem_check check (length(last_problem) between 1 and 300)
) with (fillfactor = 70);
create index webhook_deliveries_due_index on paretostudio.webhook_deliveries (next_attempt_at) where state = 'pending';
create index webhook_deliveries_endpoint_index on paretostudio.webhook_deliveries (account_id, endpoint_id, id);
create index webhook_deliveries_created_at_index on paretostudio.webhook_deliveries (created_at);

-- Keys that are about to expire are asked for every minute.
create index api_keys_expires_at_index on paretostudio.api_keys (expires_at)
  where revoked_at is null and expires_at is not null;
