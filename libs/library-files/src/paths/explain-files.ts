import type { LibraryFile } from '../library-file.js';

/** What keeps files from belonging to one skill. */
export interface FilesProblem {
  /** The file; the empty text for all files together. */
  readonly path: string;
  readonly problem: string;
}

/**
 * Tells what keeps files from being the files of one skill beside its `SKILL.md`.
 *
 * @returns What was found first, or null.
 */
export function explainFiles(files: readonly LibraryFile[]): FilesProblem | null {
  void files;
  throw new Error('This function has no body yet.');
}
