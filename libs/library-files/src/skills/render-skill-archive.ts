import type { RenderSkillOptions } from './render-skill-file.js';
import type { SkillDocument } from './skill-document.js';

/** Packs the folder of a skill. */
export function renderSkillArchive(_skill: SkillDocument, _options: RenderSkillOptions = {}): Uint8Array {
  throw new Error('This function has no body yet.');
}
