import { writeArchive } from '../archives/write-archive.js';
import type { RenderSkillOptions } from './render-skill-file.js';
import { renderSkillFiles } from './render-skill-files.js';
import type { SkillDocument } from './skill-document.js';

/**
 * Packs the folder of a skill into a zip archive: the same bytes for the same skill.
 *
 * @throws {@link RangeError} As `renderSkillFiles`.
 */
export function renderSkillArchive(skill: SkillDocument, options: RenderSkillOptions = {}): Uint8Array {
  return writeArchive(renderSkillFiles(skill, options));
}
