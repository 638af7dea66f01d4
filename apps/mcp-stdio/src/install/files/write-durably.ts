import { open } from 'node:fs/promises';

/**
 * Writes a new file and waits until it is on the disk.
 *
 * @param executable - Whether the file may be run; the user's umask applies.
 * @throws If something is there already, a link included.
 */
export async function writeDurably(path: string, content: Uint8Array, executable: boolean): Promise<void> {
  const file = await open(path, 'wx', executable ? 0o777 : 0o666);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the names in a folder are on the disk; systems that cannot (Windows) write them on their own. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  // Not every file system lets a folder be synced; the files themselves are.
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
