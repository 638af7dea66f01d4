import { createHash } from 'node:crypto';
import { newId } from '@paretostudio/entities';
import { checksumOf } from '@paretostudio/key-crypto';

const CHUNK = 20_000;

/** The key of the account of that number: the same in each run, so that none has to be remembered. */
export function keyOf(index) {
  const body = `psk_${createHash('sha256').update(`bench ${index}`).digest('hex').slice(0, 32)}`;
  return body + checksumOf(body);
}

/**
 * Makes many accounts, each with one member and one key that may do everything, straight in SQL and as they would come
 * about: one after the other, with ids that grow. Foreign keys are not checked.
 *
 * @param {import('pg').Pool} pool
 * @param {import('@paretostudio/key-crypto').PepperRing} peppers
 * @param {number} count
 */
export async function seedMany(pool, peppers, count) {
  const client = await pool.connect();
  try {
    await client.query('set session_replication_role = replica; set statement_timeout = 0');
    for (let first = 0; first < count; first += CHUNK) {
      await insertChunk(client, peppers, first, Math.min(count, first + CHUNK));
    }
  } finally {
    client.release(true);
  }
}

async function insertChunk(client, peppers, first, end) {
  const numbers = Array.from({ length: end - first }, (_, index) => first + index);
  const [accounts, users, members, meters, keys] = Array.from({ length: 5 }, () =>
    numbers.map(() => newId()),
  );
  const digests = numbers.map((number) => peppers.digest(keyOf(number)));
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
     select k, a, m, meter, 'bench', digest, $6, 'psk_aaaa', 'aaaa', '{"*":["*"]}', now(), now()
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[]) as t(k, a, m, meter, digest)`,
    keys,
    accounts,
    members,
    meters,
    digests.map(({ digest }) => Buffer.from(digest)),
    digests[0].pepperId,
  );
}
