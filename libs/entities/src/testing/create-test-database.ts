import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../storage/migrate.js';
import { templateName } from './template-name.js';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** Its address, migrated and with the plans. */
  readonly url: string;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Any number but that of `migrate`: test files of all projects meet at it. */
const TEMPLATE_LOCK = 7_275_002;

/**
 * Makes a fresh, migrated database by copying a template, in some tens of milliseconds.
 *
 * The template is made once a server and schema, under an advisory lock, so that any number of test files may ask at
 * once.
 *
 * @param serverUrl - Address of a database on the server, whose user may create others; by default what
 *   `TEST_DATABASE_URL` says.
 */
export async function createTestDatabase(
  serverUrl: string | undefined = process.env['TEST_DATABASE_URL'],
): Promise<TestDatabase> {
  if (serverUrl === undefined || serverUrl === '') {
    throw new Error('TEST_DATABASE_URL must say which PostgreSQL server to test on.');
  }
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await ensureTemplate(client, serverUrl);
    // Under the lock too: a template is copied by one at a time.
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    url: urlOf(serverUrl, name),
    drop: () =>
      withClient(serverUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function ensureTemplate(client: pg.Client, serverUrl: string): Promise<string> {
  const template = templateName();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const making = `${template}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    await client.query(`create database ${making}`);
    await migrate(urlOf(serverUrl, making));
    await client.query(`alter database ${making} rename to ${template}`);
  }
  return template;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
