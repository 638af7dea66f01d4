import { resolve } from 'node:path';
import { EmbeddedPostgresError } from '@paretostudio/embedded-postgres';
import {
  DatabaseNotEmptyError,
  fillEmptyDatabase,
  makeClient,
  SCHEMA_LEVEL,
  StorageUnavailableError,
  translateError,
} from '@paretostudio/entities';
import { isUsableSecret, SECRET_FILES, type Config, type Secrets } from '@paretostudio/host';
import { refuse, succeed, type Outcome } from '@paretostudio/studio';
import { mkdirSync } from 'node:fs';
import { openDatabase, type OpenDatabase } from '../bootstrap/open-database.js';
import { BackupError } from './backup-error.js';
import { explainFileError } from './explain-file-error.js';
import { loadTables } from './load-tables.js';
import type { BackupManifest } from './manifest.js';
import { planSecrets, type SecretPlan } from './plan-secrets.js';
import { readBackup } from './read-backup.js';

/** What may be said about a restore. */
export interface RestoreOptions {
  /** Checks the file and changes nothing. */
  readonly check: boolean;
  /** Leaves the secrets of the backup alone. */
  readonly withoutSecrets: boolean;
  /** Puts the secrets of the backup where others are. */
  readonly replaceSecrets: boolean;
  /** Restores although the secrets that will be in use are not those that rows need. */
  readonly acceptLostKeys: boolean;
}

/** What was found in a backup, and brought back. */
export interface RestoreSummary {
  readonly createdAt: string;
  readonly productVersion: string;
  readonly schemaLevel: number;
  readonly tables: number;
  readonly rows: number;
  /** The level of the schema afterwards; null where the backup was checked alone. */
  readonly restoredLevel: number | null;
  /** What is to be known of it, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Brings a backup into the empty database of the configuration, and its secrets into `DATA_DIR`. The whole file is
 * checked before anything is changed, and the rows come in one transaction with the schema: whatever fails, also a
 * killed process, leaves the database as it was.
 *
 * @param now - Part of the names of secrets that are replaced.
 */
export async function restore(
  config: Config,
  file: string,
  options: RestoreOptions,
  now: Date = new Date(),
): Promise<Outcome<RestoreSummary>> {
  try {
    const path = resolve(file);
    const { manifest, secrets } = await checkBackup(path);
    if (options.check) return succeed(summaryOf(manifest, null, []));
    const plan = planSecrets(config, manifest, secrets, options, now);
    await fill(config, path, manifest, plan);
    return succeed(summaryOf(manifest, SCHEMA_LEVEL, plan.notes));
  } catch (error) {
    const detail = refusalOf(error);
    if (detail === null) throw error;
    return refuse({ code: 'conflict', detail });
  }
}

async function checkBackup(
  file: string,
): Promise<{ manifest: BackupManifest; secrets: ReadonlyMap<string, string> }> {
  const secrets = new Map<string, string>();
  const manifest = await readBackup(file, {
    secret: ({ name }, content) => void secrets.set(name, content.toString('utf8').trim()),
  });
  if (manifest.schemaLevel > SCHEMA_LEVEL) {
    throw new BackupError(
      `The backup was made by version ${manifest.productVersion} (schema level ${manifest.schemaLevel}); this program knows levels up to ${SCHEMA_LEVEL}. Restore it with that version or a newer one.`,
    );
  }
  for (const name of Object.keys(SECRET_FILES) as (keyof Secrets)[]) {
    const text = secrets.get(SECRET_FILES[name]);
    if (text !== undefined && !isUsableSecret(name, text)) {
      throw new BackupError(`The backup is damaged: its ${SECRET_FILES[name]} cannot serve as one.`);
    }
  }
  return { manifest, secrets };
}

async function fill(config: Config, file: string, manifest: BackupManifest, plan: SecretPlan): Promise<void> {
  mkdirSync(config.dataDir, { recursive: true });
  const database = await openDatabase(config);
  try {
    await refuseBesideServers(database);
    await fillEmptyDatabase(database.url, {
      level: manifest.schemaLevel,
      async load(client) {
        await loadTables(client, file, manifest);
        // Before the commit: a process that is killed in between leaves secrets without rows, and not rows without them.
        plan.carryOut();
      },
    });
  } catch (error) {
    // Where the connection broke, the rows may have been committed, and then they need their secrets.
    if (!(error instanceof StorageUnavailableError)) plan.undo();
    throw error;
  } finally {
    await database.stop();
  }
}

const SERVERS = `select count(*)::integer as count from pg_stat_activity
  where datname = current_database() and application_name in ('paretostudio', 'paretostudio-mcp')`;

/** A server that runs has its secrets in memory and its connections on tables that are made anew. */
async function refuseBesideServers({ url }: OpenDatabase): Promise<void> {
  const client = makeClient({ url, applicationName: 'paretostudio-restore' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ count: number }>(SERVERS);
    if ((rows[0]?.count ?? 0) > 0) {
      throw new BackupError('A server is connected to the database. Stop every server first, then restore.');
    }
  } catch (error) {
    throw translateError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Null for what is no refusal. */
function refusalOf(error: unknown): string | null {
  if (error instanceof BackupError) return error.message;
  if (error instanceof DatabaseNotEmptyError) {
    return `${error.message} A backup is restored into an empty one alone: give it another DATA_DIR, or another database by DATABASE_URL.`;
  }
  const isTaken = error instanceof EmbeddedPostgresError && error.code === 'already_running';
  if (isTaken) return 'The server is running on this DATA_DIR. Stop it first, then restore.';
  const fault = explainFileError(error);
  return fault && `The secrets cannot be put in place: ${fault}.`;
}

function summaryOf(
  { createdAt, productVersion, schemaLevel, tables }: BackupManifest,
  restoredLevel: number | null,
  notes: readonly string[],
): RestoreSummary {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { createdAt, productVersion, schemaLevel, tables: tables.length, rows, restoredLevel, notes };
}
