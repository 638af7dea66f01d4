import { newId } from '../new-id.js';
import { createTestDatabase, seedAccount, type TestDatabase } from '../testing/index.js';
import { openStorage } from './open-storage.js';
import type { Storage } from './storage.js';
import { StorageConflictError } from './storage-conflict-error.js';
import { StorageUnavailableError } from './storage-unavailable-error.js';

let database: TestDatabase;
let storage: Storage;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url, poolSizeMax: 4 });
});
afterAll(async () => {
  await storage.close();
  await database.drop();
});

const AT = new Date('2026-11-22T12:00:00.000Z');

function user(email = `${newId()}@example.test`) {
  return { id: newId(), email, name: 'A', passwordHash: 'x', passwordChangedAt: AT, createdAt: AT };
}

describe('a transaction', () => {
  it('keeps nothing when the work throws, and throws that error itself', async () => {
    const added = user();
    const failure = new Error('changed my mind');
    const work = storage.transaction(async ({ users }) => {
      await users.insert(added);
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await storage.repositories.users.findById(added.id)).toBeNull();
  });

  it('names the constraint that a write met, inside the work and outside', async () => {
    const { email } = user();
    await storage.repositories.users.insert(user(email));
    let inside: unknown;
    const work = storage.transaction(async ({ users }) => {
      await users.insert(user(email.toUpperCase())).catch((error: unknown) => {
        inside = error;
        throw error;
      });
    });
    await expect(work).rejects.toMatchObject({ constraint: 'users_email_unique', kind: 'unique' });
    expect(inside).toBeInstanceOf(StorageConflictError);
  });

  it('is run again from its start when the server ends it for a deadlock', async () => {
    const [first, second] = [await seedAccount(storage), await seedAccount(storage)];
    let runs = 0;
    let bothHold: () => void;
    const holding = new Promise<void>((resolve) => (bothHold = resolve));
    let holders = 0;
    const lockBoth = (ids: string[]) =>
      storage.transaction(async ({ accounts }) => {
        runs += 1;
        await accounts.lockById(ids[0]!);
        holders += 1;
        if (holders === 2) {
          bothHold();
        }
        await holding;
        await accounts.lockById(ids[1]!);
        await accounts.setPlan(ids[1]!, 'pro');
      });
    await Promise.all([
      lockBoth([first.accountId, second.accountId]),
      lockBoth([second.accountId, first.accountId]),
    ]);
    expect(runs).toBe(3);
    expect((await storage.repositories.accounts.findById(first.accountId))?.planId).toBe('pro');
    expect((await storage.repositories.accounts.findById(second.accountId))?.planId).toBe('pro');
  });
});

describe('an outage', () => {
  it('is unavailable when the server ends the connection of a transaction, which then keeps nothing', async () => {
    const added = user();
    const work = storage.transaction(async ({ users }) => {
      await users.insert(added);
      await storage.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and state = 'idle in transaction'`,
      );
      await users.insert(user());
    });
    await expect(work).rejects.toBeInstanceOf(StorageUnavailableError);
    expect(await storage.repositories.users.findById(added.id)).toBeNull();
  });

  it('is over by itself when the server answers again', async () => {
    await storage.pool
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name = 'paretostudio'`,
      )
      .catch(() => undefined);
    await storage.ping().catch(() => undefined);
    await storage.ping();
    expect(await storage.repositories.users.findByEmail('nobody@example.test')).toBeNull();
  });

  it('is asked about once at a time, however many ask for it, and anew afterwards', async () => {
    const { watch } = storage;
    const query = watch.query.bind(watch) as (text: string) => Promise<never>;
    let asked = 0;
    watch.query = ((text: string) => ((asked += 1), query(text))) as typeof watch.query;
    await Promise.all(Array.from({ length: 100 }, () => storage.ping()));
    expect(asked).toBe(1);
    await storage.ping();
    expect(asked).toBe(2);
    watch.query = query as typeof watch.query;
  });

  it('is unavailable when nobody listens at the address', async () => {
    await expect(openStorage({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toBeInstanceOf(
      StorageUnavailableError,
    );
  });

  it('is unavailable when no connection becomes free in time; the health is told all the same', async () => {
    const narrow = await openStorage({ url: database.url, poolSizeMax: 1, connectTimeoutMs: 700 });
    const client = await narrow.pool.connect();
    const waiting = narrow.repositories.users.findById(newId());
    await narrow.ping();
    await expect(waiting).rejects.toBeInstanceOf(StorageUnavailableError);
    client.release();
    expect(await narrow.repositories.users.findById(newId())).toBeNull();
    await narrow.close();
  });

  it('is unavailable when a statement runs longer than it may', async () => {
    const hasty = await openStorage({ url: database.url, statementTimeoutMs: 50 });
    const slow = hasty.transaction(({ users }) =>
      // Nothing of ours is slow: the transaction's own connection is told to be.
      Promise.all([users.findById(newId()), hasty.dataSource.query('select pg_sleep(10)')]),
    );
    await expect(slow).rejects.toMatchObject({ name: 'StorageUnavailableError' });
    await hasty.close();
  });
});
