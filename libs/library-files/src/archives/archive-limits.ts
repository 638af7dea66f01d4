import { FILE_LIMITS } from '../file-limits.js';

/** Bounds of a zip archive; all inclusive. */
export interface ArchiveLimits {
  /** Bytes of the archive as it is sent. */
  readonly archiveBytesMax: number;
  /** Entries, folders included. */
  readonly entriesMax: number;
  readonly filesMax: number;
  /** Unpacked bytes of one file. */
  readonly fileBytesMax: number;
  /** Unpacked bytes of all files. */
  readonly totalBytesMax: number;
  /** Characters of a path. */
  readonly pathLengthMax: number;
  /** Names that a path consists of. */
  readonly depthMax: number;
}

/** What an archive may be unless told otherwise: one skill with all its files, in up to two folders of its own. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  archiveBytesMax: FILE_LIMITS.archiveBytesMax,
  entriesMax: 1000,
  filesMax: FILE_LIMITS.filesMax + 1,
  fileBytesMax: FILE_LIMITS.fileBytesMax,
  totalBytesMax: FILE_LIMITS.totalBytesMax + FILE_LIMITS.markdownBytesMax,
  pathLengthMax: FILE_LIMITS.pathLengthMax + 100,
  depthMax: FILE_LIMITS.depthMax + 2,
};
