import { FILE_LIMITS } from '../file-limits.js';
import type { LibraryFile } from '../library-file.js';
import { quote } from '../quote.js';
import { explainPath } from './explain-path.js';
import { findClash } from './find-clash.js';

/** What keeps files from belonging to one skill. */
export interface FilesProblem {
  /** The file; the empty text for all files together. */
  readonly path: string;
  /** One sentence; may be shown and logged. */
  readonly problem: string;
}

/** Name of the file that makes a folder a skill. */
export const SKILL_FILE = 'SKILL.md';

/**
 * Tells what keeps files from being the files of one skill beside its `SKILL.md`.
 *
 * Looked at are count and sizes (`FILE_LIMITS`), each path (`explainPath`), paths that some file system takes for one
 * another, and a second `SKILL.md`. Contents are not.
 *
 * @returns What was found first, or null.
 * @example
 * explainFiles([{ path: 'skill.md', content }])?.problem; // 'The file "skill.md" …'
 */
export function explainFiles(files: readonly LibraryFile[]): FilesProblem | null {
  const { filesMax, fileBytesMax, totalBytesMax } = FILE_LIMITS;
  if (files.length > filesMax) {
    return { path: '', problem: `There are ${files.length} files; ${filesMax} are allowed.` };
  }
  let totalBytes = 0;
  for (const { path, content } of files) {
    const problem = explainPath(path) ?? explainOwnName(path);
    if (problem !== null) return { path, problem };
    if (content.length > fileBytesMax) {
      return { path, problem: `The file ${quote(path)} has more than ${fileBytesMax} bytes.` };
    }
    totalBytes += content.length;
  }
  if (totalBytes > totalBytesMax) {
    return {
      path: '',
      problem: `The files have ${totalBytes} bytes together; ${totalBytesMax} are allowed.`,
    };
  }
  return explainClash([SKILL_FILE, ...files.map(({ path }) => path)]);
}

/** Tells which two paths cannot stand side by side on every file system; null when all can. */
export function explainClash(paths: readonly string[]): FilesProblem | null {
  const clash = findClash(paths);
  if (clash === null) return null;
  const { path, other } = clash;
  return {
    path,
    problem:
      path === other
        ? `The path ${quote(path)} is there twice.`
        : `The paths ${quote(path)} and ${quote(other)} are the same place on some file systems.`,
  };
}

function explainOwnName(path: string): string | null {
  return path.toLowerCase() === SKILL_FILE.toLowerCase()
    ? `The file ${quote(path)} is made from the skill itself and cannot be one of its files.`
    : null;
}
