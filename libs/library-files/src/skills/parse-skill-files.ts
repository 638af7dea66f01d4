import type { LibraryFile } from '../library-file.js';
import type { Parsed } from '../parsed.js';
import { explainFiles, SKILL_FILE } from '../paths/explain-files.js';
import { quote } from '../quote.js';
import { decodeUtf8 } from '../utf8.js';
import { Warnings } from '../warnings.js';
import { parseSkillFile, type ParseSkillOptions } from './parse-skill-file.js';
import type { SkillDocument } from './skill-document.js';

/** What the archiver of macOS adds; nobody misses it. */
const LEFT_BY_MACOS = /^__MACOSX\/|(?:^|\/)\.DS_Store$/;

/**
 * Reads a skill from the files of its folder, which may stand inside other folders.
 *
 * The skill is where the least deep `SKILL.md` is; a deeper one is a file of the skill. Files outside of its folder
 * are left out, with a warning.
 *
 * @param files - Untrusted; see `explainFiles` for what the files of a skill may be.
 * @param options - `folderName` counts where the files stand in no folder.
 * @returns The skill, its files sorted by path, or the first problem; several skills side by side are refused too.
 */
export function parseSkillFiles(
  files: readonly LibraryFile[],
  options: ParseSkillOptions = {},
): Parsed<SkillDocument> {
  const found = findSkillFile(files);
  if (!found.ok) return found;
  const { path, content } = found.value;
  const folder = path.slice(0, -SKILL_FILE.length);
  const text = decodeUtf8(content);
  if (text === null)
    return { ok: false, problem: `The file ${quote(path)} is not UTF-8; save it as such.`, path };
  const warnings = new Warnings(path);
  if (!path.endsWith(SKILL_FILE)) warnings.ofFile(`The file ${quote(path)} was taken for ${SKILL_FILE}.`);
  const beside = takeFolder(files, folder, found.value, warnings);
  const problem = explainFiles(beside);
  if (problem !== null) return { ok: false, ...problem };
  const parsed = parseSkillFile(text, { folderName: folder.split('/').at(-2) ?? options.folderName });
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    value: { ...parsed.value, files: beside },
    warnings: [...parsed.warnings, ...warnings.all],
  };
}

/** Finds the least deep file of that name; prefers the right letter case. */
function findSkillFile(files: readonly LibraryFile[]): Parsed<LibraryFile> {
  const candidates = files.filter(
    ({ path }) => path.split('/').at(-1)?.toLowerCase() === SKILL_FILE.toLowerCase(),
  );
  const depths = candidates.map(({ path }) => path.split('/').length);
  const leastDepth = depths.reduce((least, depth) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  const [first, second] = candidates.filter((_, at) => depths[at] === leastDepth);
  if (first === undefined) {
    return {
      ok: false,
      problem: `There is no ${SKILL_FILE}; a skill is a folder with such a file.`,
      path: '',
    };
  }
  return second === undefined
    ? { ok: true, value: first, warnings: [] }
    : {
        ok: false,
        problem: `There are several skills, ${quote(first.path)} and ${quote(second.path)}; import one at a time.`,
        path: '',
      };
}

/** Answers the files of a folder but its `SKILL.md`, with paths from there, sorted. */
function takeFolder(
  files: readonly LibraryFile[],
  folder: string,
  skillFile: LibraryFile,
  warnings: Warnings,
): LibraryFile[] {
  const taken: LibraryFile[] = [];
  for (const file of files) {
    if (file === skillFile) continue;
    const isInside = file.path.startsWith(folder);
    if (isInside && !(folder === '' && LEFT_BY_MACOS.test(file.path))) {
      taken.push({ ...file, path: file.path.slice(folder.length) });
    } else if (!LEFT_BY_MACOS.test(file.path)) {
      warnings.ofPath(file.path, 'The file stands outside of the folder of the skill and was left out.');
    }
  }
  return taken.sort((left, right) => (left.path < right.path ? -1 : 1));
}
