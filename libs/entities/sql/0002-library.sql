-- The whole library: prompts as conversations, skills and agents, what each said at every version, the contents of
-- files, the search, and the questions that are asked before something is destroyed.

-- The search forgives typing errors by pg_trgm. A server may have the extension in any schema, so statements reach what
-- they use of it through a function of ours.
do $$
declare
  home text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  if home is null then
    begin
      create extension pg_trgm with schema paretostudio;
      home := 'paretostudio';
    exception when insufficient_privilege or feature_not_supported or undefined_file then
      raise exception using
        errcode = 'insufficient_privilege',
        message = 'The library''s search needs the PostgreSQL extension pg_trgm, which this user cannot create here. '
          || 'Have a superuser run "create extension pg_trgm" in the database '
          || quote_ident(current_database()) || ', then start again. (' || sqlerrm || ')';
    end;
  end if;
  execute format(
    'create function paretostudio.resemblance(query text, field text) returns real
     language sql immutable parallel safe return %I.word_similarity(query, field)', home);
end
$$;

-- Puts a space for every character of ASCII that is no letter and no digit, so that words are cut the same way here
-- and in queries, whatever the server's locale.
create function paretostudio.search_words(field text) returns text
  language sql immutable parallel safe
  return regexp_replace(field, '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+', ' ', 'g');

-- What the search finds words in. A tsvector holds 1 MB: of each part, what stands in front is taken.
create function paretostudio.search_vector_of(names text, tags text, description text, body text) returns tsvector
  language sql immutable parallel safe
  return
    setweight(to_tsvector('pg_catalog.simple', paretostudio.search_words(left(names, 1000))), 'A')
    || setweight(to_tsvector('pg_catalog.simple', paretostudio.search_words(left(tags, 10000))), 'B')
    || setweight(to_tsvector('pg_catalog.simple', paretostudio.search_words(left(description, 5000))), 'C')
    || setweight(to_tsvector('pg_catalog.simple', paretostudio.search_words(left(body, 60000))), 'D');

-- What the search finds parts of words in.
create function paretostudio.search_text_of(names text, tags text, description text) returns text
  language sql immutable parallel safe
  return left(concat_ws(' ', names, tags, description), 3000);

-- The versions of a record go with it, and their labels with them, whoever deletes it. A trigger sees the versions that
-- were written while the deletion waited for the record.
create function paretostudio.forget_versions() returns trigger language plpgsql as $$
begin
  delete from paretostudio.library_versions v where v.account_id = old.account_id and v.record_id = old.id;
  return old;
end
$$;

alter table paretostudio.prompts
  alter column body drop not null,
  add column messages jsonb,
  add column search_vector tsvector,
  add column search_text text,
  add constraint prompts_messages_check check (jsonb_typeof(messages) = 'array' and length(messages::text) <= 1000000),
  add constraint prompts_content_check check (num_nonnulls(body, messages) = 1);
create index prompts_search_vector_index on paretostudio.prompts using gin (search_vector);

create function paretostudio.index_prompt() returns trigger language plpgsql as $$
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
$$;
create trigger prompts_index
  before insert or update of slug, title, description, body, messages, category, tags on paretostudio.prompts
  for each row execute function paretostudio.index_prompt();
create trigger prompts_forget_versions
  after delete on paretostudio.prompts for each row execute function paretostudio.forget_versions();

create table paretostudio.skills (
  id uuid not null constraint skills_pk primary key,
  account_id uuid not null constraint skills_account_fk references paretostudio.accounts (id),
  name text not null,
  display_name text not null,
  description text not null default '',
  triggers text[] not null default '{}',
  instructions text not null,
  guardrails text[] not null default '{}',
  license text,
  compatibility text,
  metadata jsonb not null default '{}',
  allowed_tools text[] not null default '{}',
  claude jsonb not null default '{}',
  files jsonb not null default '[]',
  tags text[] not null default '{}',
  version integer not null default 1,
  created_by_member_id uuid,
  updated_by_member_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search_vector tsvector,
  search_text text,
  constraint skills_name_unique unique (account_id, name),
  constraint skills_name_check check (length(name) <= 64 and name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint skills_display_name_check check (length(display_name) between 1 and 200),
  constraint skills_description_check check (length(description) <= 1024),
  constraint skills_triggers_check check (cardinality(triggers) <= 50),
  constraint skills_instructions_check check (length(instructions) <= 200000),
  constraint skills_guardrails_check check (cardinality(guardrails) <= 50),
  constraint skills_license_check check (length(license) <= 500),
  constraint skills_compatibility_check check (length(compatibility) <= 500),
  constraint skills_metadata_check check (jsonb_typeof(metadata) = 'object' and length(metadata::text) <= 65536),
  constraint skills_allowed_tools_check check (cardinality(allowed_tools) <= 200),
  constraint skills_claude_check check (jsonb_typeof(claude) = 'object' and length(claude::text) <= 65536),
  constraint skills_files_check check (jsonb_typeof(files) = 'array' and length(files::text) <= 262144),
  constraint skills_tags_check check (cardinality(tags) <= 50),
  constraint skills_version_check check (version >= 1)
);
create index skills_account_index on paretostudio.skills (account_id, id);
create index skills_search_vector_index on paretostudio.skills using gin (search_vector);

create function paretostudio.index_skill() returns trigger language plpgsql as $$
declare
  names text := new.display_name || ' ' || new.name;
  tags text := concat_ws(' ', array_to_string(new.tags, ' '), array_to_string(new.triggers, ' '));
begin
  new.search_text := paretostudio.search_text_of(names, tags, new.description);
  new.search_vector := paretostudio.search_vector_of(names, tags, new.description, new.instructions);
  return new;
end
$$;
create trigger skills_index
  before insert or update of name, display_name, description, triggers, instructions, tags on paretostudio.skills
  for each row execute function paretostudio.index_skill();
create trigger skills_forget_versions
  after delete on paretostudio.skills for each row execute function paretostudio.forget_versions();

create table paretostudio.agents (
  id uuid not null constraint agents_pk primary key,
  account_id uuid not null constraint agents_account_fk references paretostudio.accounts (id),
  name text not null,
  display_name text not null,
  description text not null default '',
  instructions text not null,
  model text,
  tools text[],
  disallowed_tools text[] not null default '{}',
  skill_ids uuid[] not null default '{}',
  claude jsonb not null default '{}',
  tags text[] not null default '{}',
  version integer not null default 1,
  created_by_member_id uuid,
  updated_by_member_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search_vector tsvector,
  search_text text,
  constraint agents_name_unique unique (account_id, name),
  constraint agents_name_check check (length(name) <= 64 and name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint agents_display_name_check check (length(display_name) between 1 and 200),
  constraint agents_description_check check (length(description) <= 4000),
  constraint agents_instructions_check check (length(instructions) <= 200000),
  constraint agents_model_check check (length(model) between 1 and 100),
  constraint agents_tools_check check (cardinality(tools) <= 200 and cardinality(disallowed_tools) <= 200),
  constraint agents_skill_ids_check check (cardinality(skill_ids) <= 100),
  constraint agents_claude_check check (jsonb_typeof(claude) = 'object' and length(claude::text) <= 65536),
  constraint agents_tags_check check (cardinality(tags) <= 50),
  constraint agents_version_check check (version >= 1)
);
create index agents_account_index on paretostudio.agents (account_id, id);
create index agents_skill_ids_index on paretostudio.agents using gin (skill_ids);
create index agents_search_vector_index on paretostudio.agents using gin (search_vector);

create function paretostudio.index_agent() returns trigger language plpgsql as $$
declare
  names text := new.display_name || ' ' || new.name;
  tags text := array_to_string(new.tags, ' ');
begin
  new.search_text := paretostudio.search_text_of(names, tags, new.description);
  new.search_vector := paretostudio.search_vector_of(names, tags, new.description, new.instructions);
  return new;
end
$$;
create trigger agents_index
  before insert or update of name, display_name, description, instructions, tags on paretostudio.agents
  for each row execute function paretostudio.index_agent();
create trigger agents_forget_versions
  after delete on paretostudio.agents for each row execute function paretostudio.forget_versions();

do $$
declare
  home text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
  kind text;
begin
  foreach kind in array array['prompts', 'skills', 'agents'] loop
    execute format('create index %I on paretostudio.%I using gin (search_text %I.gin_trgm_ops)',
      kind || '_search_text_index', kind, home);
  end loop;
end
$$;

-- What a record said at one version; the current one is here too. `file_digests` tells which contents a version of a
-- skill still needs, without reading all that it said.
create table paretostudio.library_versions (
  account_id uuid not null constraint library_versions_account_fk references paretostudio.accounts (id),
  record_id uuid not null,
  version integer not null,
  kind text not null,
  note text,
  state jsonb not null,
  file_digests text[] not null default '{}',
  created_by_member_id uuid,
  created_at timestamptz not null,
  constraint library_versions_pk primary key (account_id, record_id, version),
  constraint library_versions_kind_check check (kind in ('prompt', 'skill', 'agent')),
  constraint library_versions_version_check check (version >= 1),
  constraint library_versions_note_check check (length(note) between 1 and 500),
  constraint library_versions_state_check check (jsonb_typeof(state) = 'object' and length(state::text) <= 2000000)
);

create function paretostudio.note_file_digests() returns trigger language plpgsql as $$
begin
  if jsonb_typeof(new.state -> 'files') = 'array' then
    new.file_digests := coalesce(
      (select array_agg(distinct file ->> 'digest') filter (where file ->> 'digest' is not null)
       from jsonb_array_elements(new.state -> 'files') as file), '{}');
  end if;
  return new;
end
$$;
create trigger library_versions_note_file_digests
  before insert or update of state on paretostudio.library_versions
  for each row execute function paretostudio.note_file_digests();

-- Labels that point at a version; `latest` is always the current one and never stored.
create table paretostudio.library_labels (
  account_id uuid not null,
  record_id uuid not null,
  label text not null,
  version integer not null,
  constraint library_labels_pk primary key (account_id, record_id, label),
  constraint library_labels_version_fk foreign key (account_id, record_id, version)
    references paretostudio.library_versions (account_id, record_id, version) on delete cascade,
  constraint library_labels_label_check check (length(label) between 1 and 64 and label <> 'latest')
);

-- What stands in files, each content once in an account.
create table paretostudio.file_contents (
  account_id uuid not null constraint file_contents_account_fk references paretostudio.accounts (id),
  digest bytea not null,
  content bytea not null,
  constraint file_contents_pk primary key (account_id, digest),
  constraint file_contents_digest_check check (digest = sha256(content)),
  constraint file_contents_content_check check (octet_length(content) <= 1048576)
);

-- Questions whether something shall really be destroyed. Who has the token, the key, the action and the arguments
-- redeems one, once and in time.
create table paretostudio.confirmations (
  id uuid not null constraint confirmations_pk primary key,
  account_id uuid not null constraint confirmations_account_fk references paretostudio.accounts (id),
  key_id uuid not null,
  action text not null,
  target_id text not null,
  target_version text not null,
  digest bytea not null,
  arguments_digest bytea not null,
  channel text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint confirmations_action_check check (length(action) between 1 and 64),
  constraint confirmations_target_check check (length(target_id) between 1 and 128 and length(target_version) <= 64),
  constraint confirmations_digests_check check (octet_length(digest) = 32 and octet_length(arguments_digest) = 32),
  constraint confirmations_channel_check check (channel in ('elicitation', 'token')),
  constraint confirmations_expiry_check check (expires_at > created_at)
);
create unique index confirmations_digest_unique on paretostudio.confirmations (digest);
create index confirmations_expires_at_index on paretostudio.confirmations (expires_at);

alter table paretostudio.usage_records
  add column client_name text,
  add column client_version text,
  add column protocol_era text,
  add constraint usage_records_client_check check (length(client_name) <= 128 and length(client_version) <= 64),
  add constraint usage_records_protocol_era_check check (protocol_era in ('legacy', 'modern'));

-- The prompts that are there already: into the search, and what they say now as their current version.
update paretostudio.prompts set title = title;
insert into paretostudio.library_versions
  (account_id, record_id, version, kind, note, state, created_by_member_id, created_at)
select account_id, id, version, 'prompt', null,
  jsonb_build_object('slug', slug, 'title', title, 'description', description, 'body', body, 'messages', messages,
    'variables', variables, 'category', category, 'tags', to_jsonb(tags)),
  updated_by_member_id, updated_at
from paretostudio.prompts;
