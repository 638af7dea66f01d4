import pg from 'pg';
import { migrate, openStorage } from '@paretostudio/entities';

/**
 * Makes a database of its own on a server, migrated and opened, without a limit on how long its statements take.
 *
 * @param {import('@paretostudio/embedded-postgres').EmbeddedPostgres} server
 * @param {string} name
 */
export async function growDatabase(server, name) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return openStorage({ url: url.href, poolSizeMax: 4, statementTimeoutMs: 0 });
}

/** Closes a database and drops it: a grown one takes gigabytes. */
export async function dropDatabase(server, storage, name) {
  await storage.close();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`drop database ${name} with (force)`);
  await client.end();
}

/** What was written is on disk, seen by a vacuum and known to the planner, as after some hours of service. */
export async function settle(storage) {
  const client = await storage.pool.connect();
  await client.query('checkpoint');
  await client.query('vacuum (analyze)');
  client.release();
}
