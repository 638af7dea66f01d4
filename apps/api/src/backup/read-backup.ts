import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupError } from './backup-error.js';
import { Hashing } from './hashing.js';
import {
  MANIFEST_BYTES_MAX,
  MANIFEST_PATH,
  type BackupManifest,
  type BackupPart,
  type BackupSecret,
  type BackupTable,
} from './manifest.js';
import { readArchive, type ArchiveEntry } from './read-archive.js';
import { readManifest } from './read-manifest.js';

/** What is done with the parts of a backup, in the order in which they come; each is checked when it has been read. */
export interface BackupVisitor {
  manifest?(manifest: BackupManifest): void;
  secret?(secret: BackupSecret, content: Buffer): void;
  /** Reads the rows to their end. They are not known to be whole before {@link readBackup} has returned. */
  table?(table: BackupTable, rows: Readable): Promise<void>;
}

/**
 * Reads a backup from its beginning to its end, and checks all of it: every part that the manifest names is there once,
 * with its size and its digest, and nothing else is.
 *
 * @returns The manifest.
 * @throws {@link BackupError} If that does not hold; otherwise what the visitor throws.
 */
export async function readBackup(file: string, visitor: BackupVisitor = {}): Promise<BackupManifest> {
  let manifest: BackupManifest | null = null;
  const left = new Map<string, BackupPart>();
  await readArchive(file, async (entry) => {
    if (manifest === null) {
      manifest = readManifest(await bytesOf(entry, MANIFEST_PATH, MANIFEST_BYTES_MAX));
      for (const part of [...manifest.secrets, ...manifest.tables]) left.set(part.path, part);
      return visitor.manifest?.(manifest);
    }
    const part = left.get(entry.path);
    if (part === undefined)
      throw new BackupError(`The backup is damaged: ${JSON.stringify(entry.path)} has no business in it.`);
    left.delete(entry.path);
    await readPart(part, entry, visitor);
  });
  if (manifest === null) throw new BackupError('The file is no backup of this product.');
  const [missing] = left.keys();
  if (missing !== undefined) throw new BackupError(`The backup is damaged: ${missing} is missing.`);
  return manifest;
}

async function readPart(part: BackupPart, entry: ArchiveEntry, visitor: BackupVisitor): Promise<void> {
  if (entry.bytes !== part.bytes) throw changed(part);
  const hashing = new Hashing();
  if (isTable(part)) {
    const reading = (visitor.table ?? drain)(part, hashing);
    // The reader fails with the pipe when the entry breaks off, and the pipe with the reader.
    await Promise.all([
      reading.catch((error: Error) => (hashing.destroy(error), Promise.reject(error))),
      pipeline(entry.content, hashing, { end: true }),
    ]);
    if (hashing.sha256 !== part.sha256) throw changed(part);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of entry.content.pipe(hashing)) chunks.push(chunk as Buffer);
  if (hashing.sha256 !== part.sha256) throw changed(part);
  visitor.secret?.(part as BackupSecret, Buffer.concat(chunks));
}

async function bytesOf(
  { path, bytes, content }: ArchiveEntry,
  expected: string,
  max: number,
): Promise<Buffer> {
  if (path !== expected || bytes > max) throw new BackupError('The file is no backup of this product.');
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function drain(_table: BackupTable, rows: Readable): Promise<void> {
  for await (const chunk of rows) void chunk;
}

function isTable(part: BackupPart): part is BackupTable {
  return 'columns' in part;
}

function changed({ path }: BackupPart): BackupError {
  return new BackupError(`The backup is damaged: ${path} is not what was written.`);
}
