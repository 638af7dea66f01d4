import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { InstallRefusal } from '../install-refusal.js';
import { lookAt } from './look-at.js';

/**
 * Goes down from a folder, name by name, and makes sure that each is a real folder.
 *
 * @param base - Absolute, without a final separator; looked at too.
 * @param names - Single names, checked by the caller.
 * @param create - Whether to make what is missing; the base itself must be there.
 * @returns The path of the last folder, there or not.
 * @throws {@link InstallRefusal} If one of them is a link or a file.
 */
export async function enterFolder(base: string, names: readonly string[], create: boolean): Promise<string> {
  if ((await lookAt(base)) !== 'folder') throw new InstallRefusal(`There is no folder ${base}.`);
  let path = base;
  for (const name of names) {
    path = join(path, name);
    if (create) await mkdir(path).catch(ignoreExisting);
    const found = await lookAt(path);
    if (found === 'file') throw new InstallRefusal(`${path} is a file where a folder belongs.`);
  }
  return path;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
