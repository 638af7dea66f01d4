import type { DroppedFile } from '../../../ui/file-drop.js';
import type { LibraryPath } from './library-kind.js';

/** One record to be made from what was dropped. */
export interface ImportJob {
  /** The file or folder, as people know it. */
  readonly label: string;
  /** A Markdown file alone, a zip as it is, or files to be zipped. */
  readonly form: 'markdown' | 'archive' | 'folder';
  readonly files: readonly DroppedFile[];
}

/** What is to be done with what was dropped. */
export interface ImportPlan {
  readonly jobs: readonly ImportJob[];
  /** Paths that make no record of this kind. */
  readonly leftOut: readonly string[];
}

/** What systems and programs put into folders for themselves. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:\.git|__MACOSX)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;
const MARKDOWN = /\.(?:md|markdown)$/i;
const ZIP = /\.zip$/i;
const SKILL_FILE = /(?:^|\/)SKILL\.md$/i;

/**
 * Decides what records dropped files make: each Markdown file a prompt or agent; each folder with a SKILL.md, each zip
 * and each Markdown file beside those a skill. A SKILL.md deeper in the folder of a skill is one of its files.
 */
export function planImport(path: LibraryPath, dropped: readonly DroppedFile[]): ImportPlan {
  const files = dropped.filter((file) => !LEFT_BY_SYSTEMS.test(file.path));
  if (path === 'skills') return planSkills(files);
  return {
    jobs: files.filter((file) => MARKDOWN.test(file.path)).map(toMarkdownJob),
    leftOut: files.filter((file) => !MARKDOWN.test(file.path)).map((file) => file.path),
  };
}

function planSkills(files: readonly DroppedFile[]): ImportPlan {
  const folders = skillFolders(files);
  const folderOf = (file: DroppedFile) => folders.find((folder) => file.path.startsWith(folder));
  const alone = files.filter((file) => folderOf(file) === undefined);
  const isSkill = ({ path }: DroppedFile) => ZIP.test(path) || (MARKDOWN.test(path) && !path.includes('/'));
  return {
    jobs: [
      ...folders.map((folder) =>
        toFolderJob(
          folder,
          files.filter((file) => folderOf(file) === folder),
        ),
      ),
      ...alone
        .filter(isSkill)
        .map((file) => (ZIP.test(file.path) ? toArchiveJob(file) : toMarkdownJob(file))),
    ],
    leftOut: alone.filter((file) => !isSkill(file)).map((file) => file.path),
  };
}

/** The folders with a SKILL.md that are in no other such folder; each ends in a slash, but the one of the drop itself. */
function skillFolders(files: readonly DroppedFile[]): string[] {
  const all = files
    .filter(({ path }) => SKILL_FILE.test(path))
    .map(({ path }) => path.replace(/[^/]*$/, ''))
    .sort((left, right) => left.length - right.length);
  return all.filter((folder, index) => !all.slice(0, index).some((outer) => folder.startsWith(outer)));
}

function toFolderJob(folder: string, files: readonly DroppedFile[]): ImportJob {
  const [first] = files;
  if (folder === '' && files.length === 1 && first !== undefined) return toMarkdownJob(first);
  return { label: folder === '' ? 'SKILL.md and the files beside it' : folder, form: 'folder', files };
}

function toMarkdownJob(file: DroppedFile): ImportJob {
  return { label: file.path, form: 'markdown', files: [file] };
}

function toArchiveJob(file: DroppedFile): ImportJob {
  return { label: file.path, form: 'archive', files: [file] };
}
