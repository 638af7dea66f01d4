import { readArchive } from '../archives/read-archive.js';
import type { Parsed } from '../parsed.js';
import type { ParseSkillOptions } from './parse-skill-file.js';
import { parseSkillFiles } from './parse-skill-files.js';
import type { SkillDocument } from './skill-document.js';

/**
 * Reads a skill from a zip archive: the one that `renderSkillArchive` makes, or anybody's.
 *
 * @param zip - Untrusted; bounded as `readArchive` says.
 * @returns The skill, or what `readArchive`, `parseSkillFiles` or `parseSkillFile` refuse.
 * @example
 * const parsed = parseSkillArchive(bytes);
 * if (!parsed.ok) console.error(`${parsed.path}: ${parsed.problem}`);
 */
export function parseSkillArchive(zip: Uint8Array, options: ParseSkillOptions = {}): Parsed<SkillDocument> {
  const read = readArchive(zip);
  return read.ok ? parseSkillFiles(read.value, options) : read;
}
