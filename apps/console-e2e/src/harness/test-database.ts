import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { readTestDatabaseUrl } from '../config/env.js';

/** An empty database of its own for one test file, on the PostgreSQL of the run. */
export class TestDatabase {
  readonly #pool: pg.Pool;

  private constructor(
    /** Its address, with the password. */
    readonly url: string,
    private readonly name: string,
  ) {
    this.#pool = new pg.Pool({ connectionString: url, max: 2 });
    this.#pool.on('error', () => undefined);
  }

  /** Makes one; nothing is in it, since the server itself migrates. */
  static async create(): Promise<TestDatabase> {
    const name = `browser_${randomBytes(8).toString('hex')}`;
    await onServer(`create database ${name}`);
    const url = new URL(readTestDatabaseUrl());
    url.pathname = `/${name}`;
    return new TestDatabase(url.href, name);
  }

  /** Changes or reads rows, as SQL that a test states in full. */
  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql, values)).rows;
  }

  /** Drops it, whoever is still connected. */
  async drop(): Promise<void> {
    await this.#pool.end();
    await onServer(`drop database if exists ${this.name} with (force)`);
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: readTestDatabaseUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
