import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupError } from './backup-error.js';
import type { BackupManifest, BackupTable } from './manifest.js';
import { readBackup } from './read-backup.js';
import { copyTarget, homeOf, listTables, quotedTable, type ListedTable } from './table-list.js';

/**
 * Writes the rows of a backup into tables that are empty, on a connection that is in a transaction.
 *
 * @param manifest - What was found when the backup was checked; a file that has changed since is refused.
 * @throws {@link BackupError} If the backup does not fit the tables, or is not what it was; the transaction is to be
 *   rolled back then.
 */
export async function loadTables(client: ClientBase, file: string, manifest: BackupManifest): Promise<void> {
  const there = new Map((await listTables(client)).map((table) => [table.name, table]));
  refuseMisfit(manifest.tables, there);
  await client.query(
    `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'`,
  );
  await switchTriggers(client, there.keys(), 'disable');
  await readBackup(file, {
    manifest(found) {
      if (JSON.stringify(found) !== JSON.stringify(manifest))
        throw new BackupError('The backup was changed meanwhile.');
    },
    async table(table, rows) {
      const { columns } = table;
      const copy = client.query(
        copyFrom(`copy ${copyTarget({ name: homeOf(table.name), columns })} from stdin`),
      );
      await pipeline(rows, copy).catch((error: unknown) => Promise.reject(refusedBy(table, error)));
      if (copy.rowCount !== table.rows) {
        throw new BackupError(
          `The backup is damaged: ${table.name} has ${copy.rowCount} rows instead of ${table.rows}.`,
        );
      }
    },
  });
  await switchTriggers(client, there.keys(), 'enable');
}

/**
 * The rows are what triggers made of them when they were written. One that ran again would at best do the same, and that
 * of usage records would take away the sums of their days, which are there already.
 */
async function switchTriggers(
  client: ClientBase,
  names: Iterable<string>,
  state: 'disable' | 'enable',
): Promise<void> {
  for (const name of names) await client.query(`alter table ${quotedTable(name)} ${state} trigger user`);
}

/** Every table and column of the schema is in the backup, and no other: only then may names of it stand in a statement. */
function refuseMisfit(tables: readonly BackupTable[], there: ReadonlyMap<string, ListedTable>): void {
  const names = new Set(tables.map(({ name }) => name));
  const isFitting =
    [...there.keys()].every((name) => names.has(name)) &&
    tables.every(({ name, columns }) => {
      const known = there.get(homeOf(name))?.columns ?? [];
      return known.length === columns.length && known.every((column) => columns.includes(column));
    });
  if (!isFitting)
    throw new BackupError('The backup is damaged: its tables are not those of its schema level.');
}

/** What the database says of a row is told with the table, and without the row. */
function refusedBy(table: BackupTable, error: unknown): unknown {
  const { code } = error as { code?: string };
  // Classes 22 and 23: data that cannot be read, or that breaks a rule of the schema.
  if (code === undefined || !/^2[23]/.test(code)) return error;
  return new BackupError(`The backup is damaged: the database refuses rows of ${table.name} (${code}).`, {
    cause: error,
  });
}
