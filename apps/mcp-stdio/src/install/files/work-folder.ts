import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lookAt } from './look-at.js';

/** The new is prepared in one part of a work folder, the old is kept in the other until the new is in place. */
export const NEW = 'new';
/** See {@link NEW}. */
export const OLD = 'old';

/** Those of this program that are in use: in a container the program before may have had the same process id. */
const ownInUse = new Set<string>();

const NAME = /^\.paretostudio-(\d+)-[0-9a-f]{12}$/;

/**
 * Makes a folder to prepare an installation in, beside where it goes, so that moving it there is a rename.
 *
 * Its name holds the id of this process; {@link recover} finds what a crash left behind by it.
 */
export async function makeWorkFolder(parent: string): Promise<string> {
  const work = join(parent, `.paretostudio-${process.pid}-${randomBytes(6).toString('hex')}`);
  ownInUse.add(work);
  await mkdir(work, { mode: 0o700 });
  await mkdir(join(work, NEW));
  await mkdir(join(work, OLD));
  return work;
}

/**
 * Removes a work folder, what was replaced included. If that could not be brought back after a failure, it stays for
 * {@link recover}.
 *
 * @param parent - The folder that things are installed in.
 */
export async function clearWorkFolder(work: string, parent: string): Promise<void> {
  try {
    await bringBack(join(work, OLD), parent);
    await rm(work, { recursive: true, force: true });
  } finally {
    ownInUse.delete(work);
  }
}

/**
 * Clears up after programs that ended in the middle of an installation: what they had moved aside comes back unless the
 * new is in its place; the rest goes.
 *
 * @param parent - A folder that things are installed in; the work folders of processes that run are left alone.
 */
export async function recover(parent: string, isRunning = isProcessRunning): Promise<void> {
  for (const entry of await readdir(parent, { withFileTypes: true })) {
    const id = entry.isDirectory() ? NAME.exec(entry.name)?.[1] : undefined;
    if (id === undefined) continue;
    const work = join(parent, entry.name);
    const isInUse = Number(id) === process.pid ? ownInUse.has(work) : isRunning(Number(id));
    // What cannot be cleared up, such as another user's, stays and hinders nothing.
    if (!isInUse) await clearWorkFolder(work, parent).catch(() => undefined);
  }
}

async function bringBack(old: string, parent: string): Promise<void> {
  if ((await lookAt(old)) !== 'folder') return;
  for (const name of await readdir(old)) {
    if ((await lookAt(join(parent, name))) === 'nothing') await rename(join(old, name), join(parent, name));
  }
}

function isProcessRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
