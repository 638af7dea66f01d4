import { createHash } from 'node:crypto';
import { checksumOf } from '@paretostudio/key-crypto';
import { insertAccounts } from './seed.mjs';

const CHUNK = 20_000;

/** The key of the account of that number: the same in each run, so that none has to be remembered. */
export function keyOf(index) {
  const body = `psk_${createHash('sha256').update(`bench ${index}`).digest('hex').slice(0, 32)}`;
  return body + checksumOf(body);
}

/**
 * Makes many accounts as `seedAccounts` does, but with the keys of {@link keyOf}, and does not have foreign keys checked.
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
      const length = Math.min(CHUNK, count - first);
      await insertAccounts(
        client,
        peppers,
        Array.from({ length }, (_, index) => keyOf(first + index)),
      );
    }
  } finally {
    client.release(true);
  }
}
