import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** An empty database of its own for one test file, on the PostgreSQL of the run. */
export class TestDatabase {
  readonly #pool: pg.Pool;

  private constructor(
    /** Its address, with the password. */
    readonly url: string,
    private readonly name: string,
  ) {
    this.#pool = new pg.Pool({ connectionString: url, max: 4 });
    this.#pool.on('error', () => undefined);
  }

  /** Makes one; nothing is in it, since the server itself migrates. */
  static async create(): Promise<TestDatabase> {
    const name = `e2e_${randomBytes(8).toString('hex')}`;
    await onServer(`create database ${name}`);
    const url = new URL(serverUrl());
    url.pathname = `/${name}`;
    return new TestDatabase(url.href, name);
  }

  /** Asks for rows, as SQL that a test states in full. */
  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql, values)).rows;
  }

  /** A connection of its own, for a transaction that a test holds open. The caller releases it. */
  connect(): Promise<pg.PoolClient> {
    return this.#pool.connect();
  }

  /** Drops it, whoever is still connected. */
  async drop(): Promise<void> {
    await this.#pool.end();
    await onServer(`drop database if exists ${this.name} with (force)`);
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  // eslint-disable-next-line no-restricted-properties -- the run's setup tells the tests their server through this variable alone
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('TEST_DATABASE_URL is set by the setup of the run.');
  return url;
}
