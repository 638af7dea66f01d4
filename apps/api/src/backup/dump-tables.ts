import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import { makeClient, schemaLevelOf, translateError } from '@paretostudio/entities';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BackupError } from './backup-error.js';
import { Hashing } from './hashing.js';
import { tablePath, type BackupTable } from './manifest.js';
import { findNeededSecrets, type NeededSecrets } from './needed-secrets.js';
import { copySource, listTables, quotedTable, type ListedTable } from './table-list.js';

/** Everything that a database held at one instant. */
export interface DumpedDatabase extends NeededSecrets {
  readonly at: Date;
  readonly postgresVersion: string;
  readonly schemaLevel: number;
  readonly tables: readonly BackupTable[];
}

/** What the rows are written as does not depend on the settings of a server or a user. */
const SETTINGS = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0;`;

/**
 * Writes the rows of all tables into files of a folder, all of them as they were at one instant. Nobody who writes
 * meanwhile waits; but counters grow slower to update while it goes on, so what takes long comes after it.
 *
 * @throws {@link BackupError} If the database has no schema of this product. {@link StorageUnavailableError} If it does
 *   not answer.
 */
export async function dumpTables(url: string, folder: string): Promise<DumpedDatabase> {
  const client = makeClient({
    url,
    applicationName: 'paretostudio-backup',
    statementTimeoutMs: 0,
    lockTimeoutMs: 0,
    idleInTransactionTimeoutMs: 0,
  });
  // An error of an idle connection is told by the next statement.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await beginOnTables(client);
    return await dump(client, folder);
  } catch (error) {
    throw translateError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Begins the transaction, with the tables locked against changes of the schema before its snapshot is taken: a table
 * that a migration rewrites after that has no rows for the snapshot.
 */
async function beginOnTables(client: Client): Promise<void> {
  for (;;) {
    const tables = await listTables(client);
    await client.query('begin transaction isolation level repeatable read read only');
    // Neither of these takes the snapshot; the list after them does.
    await client.query(SETTINGS);
    if (tables.length > 0) {
      await client.query(
        `lock table ${tables.map(({ name }) => quotedTable(name)).join(', ')} in access share mode`,
      );
    }
    if (isDeepStrictEqual(await listTables(client), tables)) return;
    // A migration has committed in between; there are only so many.
    await client.query('rollback');
  }
}

async function dump(client: Client, folder: string): Promise<DumpedDatabase> {
  const schemaLevel = await schemaLevelOf(client);
  if (schemaLevel === 0)
    throw new BackupError('There is nothing to back up: the database has no studio in it yet.');
  const { rows } = await client.query<{ at: Date; version: string }>(
    `select now() as at, current_setting('server_version') as version`,
  );
  const [facts] = rows as [{ at: Date; version: string }];
  const needed = await findNeededSecrets(client, schemaLevel);
  const tables: BackupTable[] = [];
  mkdirSync(join(folder, 'tables'), { mode: 0o700 });
  for (const table of await listTables(client)) tables.push(await dumpTable(client, table, folder));
  return { at: facts.at, postgresVersion: facts.version, schemaLevel, tables, ...needed };
}

async function dumpTable(client: Client, table: ListedTable, folder: string): Promise<BackupTable> {
  const path = tablePath(table.name);
  const rows = client.query(copyTo(`copy ${copySource(table)} to stdout`));
  const hashing = new Hashing();
  await pipeline(rows, hashing, createWriteStream(join(folder, path), { flags: 'wx', mode: 0o600 }));
  return { ...table, path, rows: rows.rowCount, bytes: hashing.bytes, sha256: hashing.sha256 };
}
