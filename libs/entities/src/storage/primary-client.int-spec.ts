import pg from 'pg';
import { createTestDatabase, seedAccount, type TestDatabase } from '../testing/index.js';
import { makeClient } from './make-client.js';
import { migrate } from './migrate.js';
import { openStorage } from './open-storage.js';
import { readSchemaLevel, SCHEMA_LEVEL } from './schema-level.js';
import { StorageUnavailableError } from './storage-unavailable-error.js';

/** Nobody listens there. */
const DEAD = '127.0.0.1:1';

describe('a database with several hosts', () => {
  let database: TestDatabase;
  let url: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { host } = new URL(database.url);
    url = database.url.replace(host, `${DEAD},${host}`);
  });
  afterAll(() => database.drop());

  /** What a server does that is a standby: every session begins read-only. */
  async function setReadOnly(isReadOnly: boolean): Promise<void> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('set default_transaction_read_only = off');
    const name = client.escapeIdentifier(client.database ?? '');
    await client.query(
      `alter database ${name} set default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}`,
    );
    await client.end();
  }

  it('is reached on the one that answers, whoever asks: schema, pool, admission, a connection of its own', async () => {
    await migrate(url);
    expect(await readSchemaLevel(url)).toBe(SCHEMA_LEVEL);
    const storage = await openStorage({ url });
    await storage.ping();
    expect((await storage.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await storage.close();
    const client = makeClient({ url });
    await client.connect();
    expect(client.port).toBe(Number(new URL(database.url).port));
    await client.end();
  });

  it.each(['several', 'one'])(
    'is unavailable while no host takes writes, of %s, and is back by itself',
    async (hosts) => {
      const storage = await openStorage({ url: hosts === 'one' ? database.url : url });
      await setReadOnly(true);
      const terminate = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'paretostudio'`;
      await storage.pool.query(terminate).catch(() => undefined);
      await expect(storage.ping()).rejects.toBeInstanceOf(StorageUnavailableError);
      await expect(storage.repositories.users.findByEmail('nobody@example.test')).rejects.toBeInstanceOf(
        StorageUnavailableError,
      );
      await setReadOnly(false);
      await storage.ping();
      expect(await storage.repositories.users.findByEmail('nobody@example.test')).toBeNull();
      await storage.close();
    },
  );

  it('is unavailable when nobody listens on any of them', async () => {
    const nobody = `postgres://nobody@${DEAD},127.0.0.1:2/none`;
    await expect(openStorage({ url: nobody })).rejects.toBeInstanceOf(StorageUnavailableError);
    await expect(readSchemaLevel(nobody)).rejects.toBeInstanceOf(StorageUnavailableError);
  });
});

describe('a connection of a server that hangs', () => {
  it('is not kept when the client gave up waiting for it', async () => {
    const database = await createTestDatabase();
    const storage = await openStorage({ url: database.url, poolSizeMax: 1, statementTimeoutMs: 0 });
    const runner = storage.dataSource.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    const hung = { text: 'select pg_sleep(60)', query_timeout: 50 };
    await expect(client.query(hung)).rejects.toThrow('Query read timeout');
    await runner.release();
    expect(await storage.repositories.users.findByEmail('nobody@example.test')).toBeNull();
    await storage.close();
    await database.drop();
  });
});

describe('a connection of a server that takes no writes any more', () => {
  it('is not kept after the first write that fails, and a new one is made to the server that takes them', async () => {
    const database = await createTestDatabase();
    const { host } = new URL(database.url);
    const storage = await openStorage({
      url: database.url.replace(host, `${DEAD},${host}`),
      poolSizeMax: 1,
    });
    await migrate(database.url);
    await storage.pool.query('set default_transaction_read_only = on');
    await expect(seedAccount(storage)).rejects.toBeInstanceOf(StorageUnavailableError);
    const { accountId } = await seedAccount(storage);
    expect(await storage.repositories.accounts.findById(accountId)).toMatchObject({ name: 'Account' });
    await storage.close();
    await database.drop();
  });
});
