-- Where a key was found that somebody reported as leaked; such a key is revoked in the same transaction.
alter table paretostudio.api_keys
  add column leak jsonb,
  add constraint api_keys_leak_check check (
    leak is null or (revoked_at is not null and jsonb_typeof(leak) = 'object' and length(leak::text) <= 8192)
  );
create index api_keys_leaked_index on paretostudio.api_keys (account_id, revoked_at) where leak is not null;
