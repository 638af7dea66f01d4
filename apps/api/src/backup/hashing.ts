import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** Passes bytes on and remembers how many they were, and their SHA-256. */
export class Hashing extends Transform {
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #digest: string | null = null;

  /** How many bytes have passed. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Of everything that has passed, in hex; to be read when that is all. */
  get sha256(): string {
    return (this.#digest ??= this.#hash.digest('hex'));
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    done(null, chunk);
  }
}
