import { zipSync, type Zippable } from 'fflate';
import type { LibraryFile } from '../library-file.js';
import { explainClash } from '../paths/explain-files.js';
import { explainPath } from '../paths/explain-path.js';

/** Long and deep enough for every path that this library makes. */
const PATH_LIMITS = { pathLengthMax: 1000, depthMax: 32 };
const UNIX = 3;
const FILE_MODE = 0o100644;
const EXECUTABLE_MODE = 0o100755;
/** Modes stand in the upper half of the attributes. */
const MODE_SHIFT = 0x10000;

/**
 * Packs files into a zip archive.
 *
 * The same files give the same bytes, at any time, in any time zone and in whatever order they are passed: entries are
 * sorted by path and dated 1980-01-01, and no folder is listed. Other versions of the compressor may give other bytes.
 *
 * @throws {@link RangeError} If a path is unsafe (`explainPath`) or two paths clash.
 * @example
 * const zip = writeArchive([{ path: 'notes/SKILL.md', content: new TextEncoder().encode(text) }]);
 */
export function writeArchive(files: readonly LibraryFile[]): Uint8Array {
  const paths = files.map(({ path }) => path);
  const problem = paths.map((path) => explainPath(path, PATH_LIMITS)).find((found) => found !== null);
  if (problem != null) throw new RangeError(problem);
  const clash = explainClash(paths);
  if (clash !== null) throw new RangeError(clash.problem);
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(({ path, content, executable }) => [
      path,
      [content, { attrs: (executable === true ? EXECUTABLE_MODE : FILE_MODE) * MODE_SHIFT, os: UNIX }],
    ]),
  );
  // Zip knows no time zones: the fields of the local time are written, which are these everywhere.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1, 12) });
}
