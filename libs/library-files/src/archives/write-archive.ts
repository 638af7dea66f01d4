import type { LibraryFile } from '../library-file.js';

/** Packs files into a zip archive, the same bytes for the same files. */
export function writeArchive(files: readonly LibraryFile[]): Uint8Array {
  void files;
  throw new Error('This function has no body yet.');
}
