import type { LibraryFile } from '../library-file.js';
import type { Parsed } from '../parsed.js';
import type { ArchiveLimits } from './archive-limits.js';

/** Unpacks a zip archive from outside. */
export function readArchive(zip: Uint8Array, limits?: Partial<ArchiveLimits>): Parsed<LibraryFile[]> {
  void [zip, limits];
  throw new Error('This function has no body yet.');
}
