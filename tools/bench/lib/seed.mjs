import { newId } from '@paretostudio/entities';
import { generateApiKey, maskApiKey } from '@paretostudio/key-crypto';

const NO_LIMIT = 2_000_000_000;

/** Lifts the limits of a plan, so that a benchmark measures admissions and not refusals. */
export async function liftLimits(pool, plan = 'free') {
  await pool.query(
    'update paretostudio.plans set requests_per_day = $2, burst_per_minute = $2 where id = $1',
    [plan, NO_LIMIT],
  );
}

/**
 * Makes accounts, each with one member and one key that may do everything, straight in SQL.
 *
 * @param {import('pg').Pool} pool
 * @param {import('@paretostudio/key-crypto').PepperRing} peppers
 * @param {number} count
 * @returns {Promise<{ accountId: string, key: string }[]>}
 */
export async function seedAccounts(pool, peppers, count) {
  const keys = Array.from({ length: count }, () => generateApiKey());
  const accounts = await insertAccounts(pool, peppers, keys);
  await pool.query('analyze');
  return keys.map((key, index) => ({ accountId: accounts[index], key }));
}

/**
 * Writes an account for each key, with its member, in the order of the keys; ids grow with it.
 *
 * @param {Pick<import('pg').ClientBase, 'query'>} client
 * @param {import('@paretostudio/key-crypto').PepperRing} peppers
 * @param {readonly string[]} keys
 * @returns {Promise<string[]>} The accounts' ids.
 */
export async function insertAccounts(client, peppers, keys) {
  const [accounts, users, members, meters, ids] = Array.from({ length: 5 }, () => keys.map(() => newId()));
  const digests = keys.map((key) => peppers.digest(key));
  const masks = keys.map((key) => maskApiKey(key));
  const run = (text, ...values) => client.query(text, values);
  await run(
    `insert into paretostudio.users (id, email, name, password_hash, password_changed_at, created_at)
     select id, id || '@bench.example', 'Bench', 'none', now(), now() from unnest($1::uuid[]) as id`,
    users,
  );
  await run(
    `insert into paretostudio.accounts (id, name, plan_id, member_count, created_at)
     select id, 'Bench', 'free', 1, now() from unnest($1::uuid[]) as id`,
    accounts,
  );
  await run('insert into paretostudio.account_meters (account_id) select unnest($1::uuid[])', accounts);
  await run(
    'insert into paretostudio.audit_heads (account_id, hash) select id, $2 from unnest($1::uuid[]) as id',
    accounts,
    Buffer.alloc(32),
  );
  await run(
    `insert into paretostudio.members (id, account_id, user_id, role, created_at)
     select m, a, u, 'founder', now() from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as t(m, a, u)`,
    members,
    accounts,
    users,
  );
  await run(
    'insert into paretostudio.key_meters (id, account_id) select * from unnest($1::uuid[], $2::uuid[])',
    meters,
    accounts,
  );
  await run(
    `insert into paretostudio.api_keys (id, account_id, member_id, meter_id, name, digest, pepper_id, key_start, key_end,
       permissions, created_at, updated_at)
     select k, a, m, meter, 'bench', digest, pepper, key_start, key_end, '{"*":["*"]}', now(), now()
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $6::text[], $7::text[], $8::text[])
       as t(k, a, m, meter, digest, pepper, key_start, key_end)`,
    ids,
    accounts,
    members,
    meters,
    digests.map(({ digest }) => Buffer.from(digest)),
    digests.map(({ pepperId }) => pepperId),
    masks.map(({ start }) => start),
    masks.map(({ end }) => end),
  );
  return accounts;
}
