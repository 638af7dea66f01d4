import { randomBytes } from 'node:crypto';
import { migrate, openStorage } from '@paretostudio/entities';
import { PepperRing } from '@paretostudio/key-crypto';
import { withDatabase } from './bench-database.mjs';
import { liftLimits, seedAccounts } from './seed.mjs';

export const ACCOUNTS = 1000;
/** As many connections as the trials had that the targets come from. */
export const POOL_SIZE = 16;

/** Runs work with a migrated database of {@link ACCOUNTS} accounts without limits, opened as the server opens it. */
export function withStudioDatabase(work) {
  return withDatabase(async (server) => {
    await migrate(server.url);
    const pepperText = `bench:${randomBytes(32).toString('base64url')}`;
    const peppers = PepperRing.parse(pepperText);
    const storage = await openStorage({ url: server.url, poolSizeMax: POOL_SIZE });
    try {
      await liftLimits(storage.pool);
      const seeds = await seedAccounts(storage.pool, peppers, ACCOUNTS);
      return await work({ server, storage, peppers, pepperText, seeds });
    } finally {
      await storage.close();
    }
  });
}

export const SELECT_ONE = { name: 'bench_select_one', text: 'select 1' };

/** The least that a counter in the database costs: one durable update of one row. */
export const updateOne = (accountId) => ({
  name: 'bench_update_one',
  text: 'update paretostudio.account_meters set used = used + 1 where account_id = $1',
  values: [accountId],
});

/** Admits one request and stops the benchmark when it is not admitted. */
export async function admitOrFail(admission, key) {
  const answer = await admission.admit({ key, cost: 1, address: '203.0.113.7' });
  if (!answer.admitted) throw new Error(`refused: ${answer.code}`);
}
