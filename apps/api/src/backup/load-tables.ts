import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupError } from './backup-error.js';
import type { BackupManifest, BackupTable } from './manifest.js';
import { readBackup } from './read-backup.js';
import { copyTarget, listTables, type ListedTable } from './table-list.js';

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
  await readBackup(file, {
    manifest(found) {
      if (JSON.stringify(found) !== JSON.stringify(manifest))
        throw new BackupError('The backup was changed meanwhile.');
    },
    async table(table, rows) {
      const copy = client.query(copyFrom(`copy ${copyTarget(table)} from stdin`));
      await pipeline(rows, copy).catch((error: unknown) => Promise.reject(refusedBy(table, error)));
      if (copy.rowCount !== table.rows) {
        throw new BackupError(
          `The backup is damaged: ${table.name} has ${copy.rowCount} rows instead of ${table.rows}.`,
        );
      }
    },
  });
}

/** Every table and column of the schema is in the backup, and no other: only then may names of it stand in a statement. */
function refuseMisfit(tables: readonly BackupTable[], there: ReadonlyMap<string, ListedTable>): void {
  const isFitting =
    tables.length === there.size &&
    tables.every(({ name, columns }) => {
      const known = there.get(name)?.columns ?? [];
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
