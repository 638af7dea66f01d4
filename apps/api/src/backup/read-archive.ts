import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { BackupError } from './backup-error.js';
import { explainFileError } from './explain-file-error.js';

/** One file of an archive. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: number;
  /** What is in it; to be read to its end before the next entry comes. */
  readonly content: Readable;
}

/**
 * Reads the files of a gzipped tar archive one after the other; nothing is ever written to disk. Links, folders and
 * whatever else is no plain file are refused.
 *
 * @param take - Reads an entry's content to its end.
 * @throws {@link BackupError} If the file cannot be read as such an archive; otherwise what `take` throws.
 */
export async function readArchive(file: string, take: (entry: ArchiveEntry) => Promise<void>): Promise<void> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  const work = new EntryQueue(take);
  source.on('error', (error) => unzipped.destroy(unreadable(file, error)));
  try {
    for await (const chunk of source.pipe(unzipped)) await work.write(chunk as Buffer);
    await work.end();
  } catch (error) {
    throw explained(error);
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

/** Feeds a parser, and has its entries taken one after the other. */
class EntryQueue {
  readonly #parser: Parser;
  readonly #failed: Promise<never>;
  readonly #ended: Promise<unknown>;
  #taken: Promise<void> = Promise.resolve();
  #fail: (error: unknown) => void = () => undefined;

  constructor(private readonly take: (entry: ArchiveEntry) => Promise<void>) {
    this.#failed = new Promise((_, reject) => (this.#fail = reject));
    // It may fail while nobody waits; whoever waits next is told.
    this.#failed.catch(() => undefined);
    this.#parser = new Parser({
      strict: true,
      filter: () => true,
      onReadEntry: (entry) => this.#enqueue(entry),
    });
    this.#parser.on('error', (error) => this.#fail(new BackupError(DAMAGED, { cause: error })));
    this.#parser.on('ignoredEntry', () => this.#fail(new BackupError(FOREIGN)));
    this.#ended = new Promise((resolve) => this.#parser.on('end', resolve));
  }

  async write(chunk: Buffer): Promise<void> {
    if (!this.#parser.write(chunk)) await this.#unlessFailed(once(this.#parser, 'drain'));
  }

  async end(): Promise<void> {
    this.#parser.end();
    await this.#unlessFailed(this.#ended);
    await this.#unlessFailed(this.#taken);
  }

  #enqueue(entry: ReadEntry): void {
    if (entry.type !== 'File') return this.#fail(new BackupError(FOREIGN));
    const { path, size: bytes } = entry;
    this.#taken = this.#taken.then(() => this.take({ path, bytes, content: Readable.from(entry) }));
    this.#taken.catch((error: unknown) => this.#fail(error));
  }

  #unlessFailed<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([this.#failed, promise]);
  }
}

const DAMAGED = 'The backup is damaged: the archive ends too early, or is not what was written.';
const FOREIGN = 'The file is no backup of this product: it holds something other than plain files.';

function unreadable(file: string, error: NodeJS.ErrnoException): BackupError {
  const isNone = error.code === 'ENOENT' || error.code === 'EISDIR';
  const reason = isNone ? 'is no file' : `cannot be read: ${explainFileError(error)}`;
  return new BackupError(`${file} ${reason}.`, { cause: error });
}

function explained(error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code.startsWith('Z_')) return new BackupError(DAMAGED, { cause: error });
  return error;
}
