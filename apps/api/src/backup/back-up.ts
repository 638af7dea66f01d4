import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  findSecrets,
  readStoredSecret,
  SECRET_FILES,
  SERVER_VERSION,
  type Config,
  type Secrets,
} from '@paretostudio/host';
import { refuse, succeed, type Outcome } from '@paretostudio/studio';
import { hasDatabase } from '../bootstrap/open-database.js';
import { withDatabase } from '../bootstrap/with-database.js';
import { makeWorkFolder } from './archive-folder.js';
import { BackupError } from './backup-error.js';
import { dumpTables, type DumpedDatabase } from './dump-tables.js';
import { explainFileError } from './explain-file-error.js';
import {
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  secretPath,
  type BackupManifest,
  type BackupSecret,
  type NeededSecret,
} from './manifest.js';
import { withFingerprints } from './needed-secrets.js';
import { refuseExisting, writeArchive } from './write-archive.js';

/** What may be said about a backup. */
export interface BackupOptions {
  /** Leaves the secrets of `DATA_DIR` out; those of the configuration are never in a backup. */
  readonly withoutSecrets: boolean;
}

/** What a backup holds. */
export interface BackupSummary {
  readonly file: string;
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
  readonly schemaLevel: number;
  /** The names of the secrets in it. */
  readonly secrets: readonly string[];
}

/**
 * Writes the database of the configuration, as it is at one instant, and the secrets that stand in `DATA_DIR` into one
 * new file, mode 0600. Servers go on meanwhile; nothing is migrated. Whatever fails, also a killed process, leaves no
 * file of that name.
 *
 * @param file - Its path; no file may be there.
 * @throws {@link StorageUnavailableError} If the database does not answer.
 */
export async function backUp(
  config: Config,
  file: string,
  { withoutSecrets }: BackupOptions,
): Promise<Outcome<BackupSummary>> {
  const target = resolve(file);
  try {
    refuseExisting(target);
    if (!hasDatabase(config)) {
      throw new BackupError(`There is nothing to back up: ${config.dataDir} has no database yet.`);
    }
    const folder = makeWorkFolder(target);
    try {
      const dumped = await withDatabase(config, ({ url }) => dumpTables(url, folder.path));
      const secrets = withoutSecrets ? [] : copySecrets(config, folder.path);
      const manifest = manifestOf(dumped, secrets, config);
      return succeed(summaryOf(target, await writeArchive(target, folder.path, manifest), manifest));
    } finally {
      folder.remove();
    }
  } catch (error) {
    const fault = explainFileError(error);
    const detail =
      error instanceof BackupError ? error.message : fault && `The backup cannot be written: ${fault}.`;
    if (detail === null) throw error;
    return refuse({ code: 'conflict', detail });
  }
}

function manifestOf(
  dumped: DumpedDatabase,
  secrets: readonly BackupSecret[],
  config: Config,
): BackupManifest {
  const rings = findSecrets(config);
  return {
    format: BACKUP_FORMAT,
    formatVersion: BACKUP_FORMAT_VERSION,
    productVersion: SERVER_VERSION,
    createdAt: dumped.at.toISOString(),
    postgresVersion: dumped.postgresVersion,
    schemaLevel: dumped.schemaLevel,
    tables: dumped.tables,
    secrets,
    peppers: [
      ...withFingerprints(dumped.peppers, rings.keyPeppers),
      ...withFingerprints(dumped.peppersOfExpired, rings.keyPeppers).filter(isAtHand),
    ],
    credentialKeys: withFingerprints(dumped.credentialKeys, rings.credentialKeys),
  };
}

function isAtHand({ fingerprint }: NeededSecret): boolean {
  return fingerprint !== null;
}

/** Those that are in use and come from files; what is configured is not ours to copy. */
function copySecrets(config: Config, folder: string): BackupSecret[] {
  const names = Object.keys(SECRET_FILES) as (keyof Secrets)[];
  mkdirSync(join(folder, 'secrets'), { mode: 0o700 });
  return names.flatMap((name) => {
    const text = config[name] === null ? readStoredSecret(config.dataDir, name) : null;
    return text === null ? [] : [copySecret(SECRET_FILES[name], text, folder)];
  });
}

function copySecret(name: string, text: string, folder: string): BackupSecret {
  const bytes = Buffer.from(`${text}\n`);
  const path = secretPath(name);
  writeFileSync(join(folder, path), bytes, { mode: 0o600 });
  return { name, path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function summaryOf(
  file: string,
  bytes: number,
  { tables, schemaLevel, secrets }: BackupManifest,
): BackupSummary {
  return {
    file,
    bytes,
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    schemaLevel,
    secrets: secrets.map(({ name }) => name),
  };
}
