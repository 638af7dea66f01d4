import type { LibraryFile } from '../library-file.js';
import type { RenderSkillOptions } from './render-skill-file.js';
import type { SkillDocument } from './skill-document.js';

/** Writes the folder of a skill. */
export function renderSkillFiles(_skill: SkillDocument, _options: RenderSkillOptions = {}): LibraryFile[] {
  throw new Error('This function has no body yet.');
}
