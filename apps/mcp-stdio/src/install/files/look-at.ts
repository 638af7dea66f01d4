import { lstat } from 'node:fs/promises';
import { InstallRefusal } from '../install-refusal.js';

/** What stands at a path; links count as what they are, not as what they point to. */
export type Found = 'nothing' | 'file' | 'folder';

/**
 * Looks at one path without following a link.
 *
 * @throws {@link InstallRefusal} If it is a symbolic link (a junction on Windows) or something else that is no file
 *   and no folder: writing there could end elsewhere.
 */
export async function lookAt(path: string): Promise<Found> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return 'nothing';
  if (found.isSymbolicLink()) {
    throw new InstallRefusal(
      `${path} is a symbolic link. Nothing is written through links; put a real folder there.`,
    );
  }
  if (found.isDirectory()) return 'folder';
  if (found.isFile()) return 'file';
  throw new InstallRefusal(`${path} is neither a file nor a folder.`);
}
