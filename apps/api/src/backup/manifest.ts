/** What tells a backup of this product from any other archive. */
export const BACKUP_FORMAT = 'paretostudio-backup';
/** The version of the archive's own layout; a reader refuses others. */
export const BACKUP_FORMAT_VERSION = 1;

/** Where the parts of an archive stand in it. */
export const MANIFEST_PATH = 'manifest.json';

/** A manifest is read whole, so it has a bound. */
export const MANIFEST_BYTES_MAX = 1024 * 1024;
/** So has a secret. */
export const SECRET_BYTES_MAX = 64 * 1024;

/** One part of an archive, and how to know it again. */
export interface BackupPart {
  readonly path: string;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

/** The rows of one table, as PostgreSQL's own text format of COPY. */
export interface BackupTable extends BackupPart {
  readonly name: string;
  /** In the order of the rows' fields. */
  readonly columns: readonly string[];
  readonly rows: number;
}

/** One secret of `DATA_DIR`, as its file. */
export interface BackupSecret extends BackupPart {
  readonly name: string;
}

/** A secret of a ring that rows of the backup need; never the secret itself. */
export interface NeededSecret {
  readonly id: string;
  /** Tells whether a secret of that id is this one; null where the program that made the backup did not have it. */
  readonly fingerprint: string | null;
}

/** The first part of an archive: what is in the others. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  readonly formatVersion: typeof BACKUP_FORMAT_VERSION;
  readonly productVersion: string;
  /** When the rows were as they are here, by the clock of the database. */
  readonly createdAt: string;
  readonly postgresVersion: string;
  readonly schemaLevel: number;
  /** In an order in which no row refers to one of a later table. */
  readonly tables: readonly BackupTable[];
  readonly secrets: readonly BackupSecret[];
  /** The peppers that keys which may be admitted again are digested under. */
  readonly peppers: readonly NeededSecret[];
  /** The keys that credentials of connections are kept under. */
  readonly credentialKeys: readonly NeededSecret[];
}

/** The path of a table's part. */
export function tablePath(name: string): string {
  return `tables/${name}.copy`;
}

/** The path of a secret's part. */
export function secretPath(name: string): string {
  return `secrets/${name}`;
}
