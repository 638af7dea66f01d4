import type { LibraryFile } from '../library-file.js';
import type { Parsed } from '../parsed.js';
import type { ParseSkillOptions } from './parse-skill-file.js';
import type { SkillDocument } from './skill-document.js';

/** Reads a skill from the files of its folder. */
export function parseSkillFiles(
  _files: readonly LibraryFile[],
  _options: ParseSkillOptions = {},
): Parsed<SkillDocument> {
  throw new Error('This function has no body yet.');
}
