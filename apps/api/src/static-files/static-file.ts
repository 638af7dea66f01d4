/** An encoding of HTTP that a file is kept in. */
export type StaticEncoding = 'br' | 'gzip';

/** A file of built pages, in memory. */
export interface StaticFile {
  /** Its path below the folder of the pages, with the slash in front. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: Buffer;
  /** The encodings that were made of it, best first. */
  readonly encoded: ReadonlyMap<StaticEncoding, Buffer>;
  /** Tells this content from any other; without quotes. */
  readonly digest: string;
}
