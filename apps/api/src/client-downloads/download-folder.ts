import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** A name as the packing writes it: no separator and no leading dot, so that it stays inside the folder. */
const NAME = /^[a-z0-9][a-z0-9.-]{0,100}\.(tgz|mcpb|zip)$/;
const TYPES: { readonly [ending: string]: string } = {
  tgz: 'application/gzip',
  mcpb: 'application/octet-stream',
  zip: 'application/zip',
};

/** A file that is given away, open; whoever was given it closes it. */
export interface OfferedFile {
  readonly handle: FileHandle;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** The folder of what the server gives away; it may be absent, as in a build without the client. */
export class DownloadFolder {
  constructor(private readonly path: string) {}

  /**
   * Opens a file of the folder.
   *
   * @param name - Untrusted.
   * @returns Null for a name that is no package of ours, and where there is no such file.
   */
  async find(name: string): Promise<OfferedFile | null> {
    const ending = NAME.exec(name)?.[1];
    if (ending === undefined) return null;
    const handle = await openIfPresent(join(this.path, name));
    if (handle === null) return null;
    const found = await handle.stat();
    if (found.isFile()) {
      return { handle, mediaType: TYPES[ending] ?? 'application/octet-stream', sizeBytes: found.size };
    }
    await handle.close();
    return null;
  }
}

async function openIfPresent(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
