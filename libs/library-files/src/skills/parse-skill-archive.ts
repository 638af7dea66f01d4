import type { Parsed } from '../parsed.js';
import type { ParseSkillOptions } from './parse-skill-file.js';
import type { SkillDocument } from './skill-document.js';

/** Reads a skill from a zip archive. */
export function parseSkillArchive(_zip: Uint8Array, _options: ParseSkillOptions = {}): Parsed<SkillDocument> {
  throw new Error('This function has no body yet.');
}
