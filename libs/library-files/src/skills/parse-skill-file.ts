import type { Parsed } from '../parsed.js';
import type { SkillText } from './skill-document.js';

/** What is known of a skill beside its files. */
export interface ParseSkillOptions {
  /** Name of the folder that the skill stands in. */
  readonly folderName?: string;
}

/** Reads a `SKILL.md`, tolerantly. */
export function parseSkillFile(_text: string, _options: ParseSkillOptions = {}): Parsed<SkillText> {
  throw new Error('This function has no body yet.');
}
