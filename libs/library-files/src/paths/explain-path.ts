import { FILE_LIMITS } from '../file-limits.js';
import { quote } from '../quote.js';
import { countCharacters, encodeUtf8 } from '../utf8.js';

/** Bounds of a path; both inclusive. */
export interface PathLimits {
  /** Characters. */
  readonly pathLengthMax: number;
  /** Names that the path consists of. */
  readonly depthMax: number;
}

/** Control characters, marks of direction, joiners, breaks of lines, halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const FOR_PROGRAMS = /[<>:"|?*]/;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?:[ .]|$)/i;

/** What Git takes for a repository, also by its short name on Windows: its configuration names programs to run. */
const REPOSITORY = /^(?:\.git|git~\d)$/i;

/**
 * Tells what keeps a text from being a relative path that is safe to write on every operating system.
 *
 * Refused are paths that leave their folder, absolute ones, drives, backslashes, names that Windows keeps for devices
 * or changes while writing (`nul`, `a.`), repositories of Git, characters that file systems refuse or that nobody sees,
 * and paths that are too long or too deep. What it lets pass stays below the folder that it is joined to, unless a link
 * stands there: whoever writes to a disk looks for those.
 *
 * @param path - Anything; untrusted. Names are parted by `/`.
 * @param limits - Default: `FILE_LIMITS`, the bounds inside a skill.
 * @returns One sentence that may be shown, or null for a safe path.
 * @example
 * explainPath('scripts/run.py'); // null
 * explainPath('../../.bashrc'); // 'The path "../../.bashrc" leaves its folder.'
 */
export function explainPath(path: string, limits: PathLimits = FILE_LIMITS): string | null {
  if (path === '') return 'The path is empty.';
  const shown = `The path ${quote(path)}`;
  if (countCharacters(path) > limits.pathLengthMax) {
    return `${shown} has more than ${limits.pathLengthMax} characters.`;
  }
  if (path.includes('\\')) return `${shown} has a backslash; part its names by "/".`;
  if (path.startsWith('/')) return `${shown} is absolute; paths are relative to the folder.`;
  if (/^[A-Za-z]:/.test(path)) return `${shown} names a drive; paths are relative to the folder.`;
  const names = path.split('/');
  if (names.includes('..')) return `${shown} leaves its folder.`;
  if (names.length > limits.depthMax) return `${shown} is more than ${limits.depthMax} levels deep.`;
  const problem = names.map(explainSegment).find((found) => found !== null);
  return problem === undefined ? null : `${shown} ${problem}`;
}

/** Tells what is wrong with one name of a path, as the end of a sentence. */
function explainSegment(name: string): string | null {
  if (name === '') return 'has an empty name in it.';
  if (name === '.') return 'has the name "." in it.';
  if (UNSEEN.test(name)) return 'has control characters or characters that nobody sees.';
  if (FOR_PROGRAMS.test(name)) return 'has one of the characters < > : " | ? * that file systems refuse.';
  if (/^ |[ .]$/.test(name)) return 'has a name that begins with a space or ends with a space or a dot.';
  if (DEVICE.test(name)) return 'has a name that Windows keeps for a device.';
  if (REPOSITORY.test(name)) return 'has a name that Git keeps for itself; leave it out.';
  if (name === '__proto__') return 'has a name that programs take for something else.';
  return encodeUtf8(name).length > FILE_LIMITS.segmentBytesMax
    ? `has a name of more than ${FILE_LIMITS.segmentBytesMax} bytes.`
    : null;
}
