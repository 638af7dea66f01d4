import {
  createWriteStream,
  existsSync,
  linkSync,
  openSync,
  fsyncSync,
  closeSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from '@paretostudio/host';
import { create } from 'tar';
import { BackupError } from './backup-error.js';
import { MANIFEST_PATH, type BackupManifest } from './manifest.js';

/**
 * Puts the parts that lie in a folder into one archive, for the owner alone. The file is there whole and on disk, or
 * not at all; one that was there before is never replaced.
 *
 * @returns Its size in bytes.
 * @throws {@link BackupError} If there is a file of that name.
 */
export async function writeArchive(file: string, folder: string, manifest: BackupManifest): Promise<number> {
  writeFileSync(join(folder, MANIFEST_PATH), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  const paths = [MANIFEST_PATH, ...[...manifest.secrets, ...manifest.tables].map(({ path }) => path)];
  const making = join(folder, 'archive.tgz');
  await pipeline(
    create({ cwd: folder, gzip: true, portable: true, noDirRecurse: true }, paths),
    createWriteStream(making, { flags: 'wx', mode: 0o600 }),
  );
  sync(making);
  try {
    // A link, not a rename: it fails where a file is, instead of replacing it.
    linkSync(making, file);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? fileIsThere(file) : error;
  }
  syncFolder(dirname(file));
  return statSync(file).size;
}

/** Refuses a file that is there, before any work is done for it. */
export function refuseExisting(file: string): void {
  if (existsSync(file)) throw fileIsThere(file);
  if (!existsSync(dirname(file))) throw new BackupError(`The folder ${dirname(file)} is not there.`);
}

function fileIsThere(file: string): BackupError {
  return new BackupError(`${file} is there already, and a backup replaces nothing. Give it another name.`);
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
