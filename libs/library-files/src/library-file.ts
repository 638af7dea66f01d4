/** One file that belongs to a skill or a bundle, with its contents. */
export interface LibraryFile {
  /** Relative, with `/` between the names; see `explainPath`. */
  readonly path: string;
  readonly content: Uint8Array;
  /** Whether the file may be run as a program; absent is the same as false. */
  readonly executable?: boolean;
}
