-- Reports read every record of an account's span, and the records of one account stand far apart in the table. With
-- everything that reports ask for in the index, they never go there; and a list that looks for something rare goes there
-- only for what it found.
create index usage_records_report_index on paretostudio.usage_records (account_id, at, id)
  include (key_id, member_id, surface, action, connection_id, agent_id, outcome, cost, duration_ms);
-- Not before: whoever drops an index keeps everybody from reading until the transaction ends.
drop index paretostudio.usage_records_account_index;

-- An index alone answers for what a vacuum has seen.
alter table paretostudio.usage_records set (autovacuum_vacuum_insert_scale_factor = 0.05);
