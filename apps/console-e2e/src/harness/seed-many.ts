import type { Person } from './people.js';
import type { Studio } from './use-studio.js';

/** Gives an account keys that nobody holds, written straight into the database. */
export async function seedManyKeys({ database }: Studio, { session }: Person, count: number): Promise<void> {
  const owner = [session.account.id, session.member.id];
  await database.query(
    `with numbers as (select n, gen_random_uuid() as id from generate_series(1, $3::int) as n),
       meters as (insert into paretostudio.key_meters (id, account_id) select id, $1 from numbers returning id)
     insert into paretostudio.api_keys (id, account_id, member_id, meter_id, name, digest, pepper_id, key_start, key_end,
       permissions, created_at, updated_at, last_used_at)
     select numbers.id, $1, $2, numbers.id, 'Key ' || n, sha256(numbers.id::text::bytea), 'browser', 'psk_ab12', 'Zx9k',
       '{"self": ["get_prompt", "list_prompts"]}', now() - n * interval '7 minutes', now(),
       case when n % 3 = 0 then now() - n * interval '3 minutes' end
     from numbers join meters using (id)`,
    [...owner, count],
  );
}

/** Gives an account records of requests over the last seven days, written straight into the database. */
export async function seedManyRecords(
  { database }: Studio,
  { session }: Person,
  count: number,
): Promise<void> {
  await database.query(
    `insert into paretostudio.usage_records (account_id, id, at, key_id, member_id, surface, action, outcome, status,
       cost, duration_ms, request_id)
     select $1, ('01000000-0000-7000-8000-' || lpad(to_hex($3::int - n), 12, '0'))::uuid,
       now() - n * interval '7 days' / $3::int, (array(select id from paretostudio.api_keys where account_id = $1
         order by id limit 20))[1 + n % 20], $2, case when n % 2 = 0 then 'rest' else 'mcp' end,
       (array['list_prompts', 'get_prompt', 'list_skills', 'get_agent', 'get_usage'])[1 + n % 5],
       case when n % 17 = 0 then 'quota_exceeded' when n % 23 = 0 then 'tool_error' else 'ok' end,
       case when n % 17 = 0 then 429 else 200 end, 1, n % 400, gen_random_uuid()::text
     from generate_series(1, $3::int) as n`,
    [session.account.id, session.member.id, count],
  );
  await database.query('vacuum analyze paretostudio.usage_records');
}
