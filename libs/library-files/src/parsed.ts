/** Something that an import changed or left out, told to the person who imported. */
export interface ImportWarning {
  /** Which file, or `file#key` for a key of its front matter. */
  readonly path: string;
  /** What was changed or left out, in one sentence. */
  readonly message: string;
}

/** What every reader of this library answers: the value with what was changed on the way, or why it is refused. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly ImportWarning[] }
  | {
      readonly ok: false;
      /** What is wrong and what to do, in one or two sentences; may be shown and logged. */
      readonly problem: string;
      /** Which file, or `file#key`; the empty text for the archive or the set of files as a whole. */
      readonly path: string;
    };
