import type { LibraryFile } from '../library-file.js';
import { explainFiles, SKILL_FILE } from '../paths/explain-files.js';
import { encodeUtf8 } from '../utf8.js';
import { renderSkillFile, type RenderSkillOptions } from './render-skill-file.js';
import type { SkillDocument } from './skill-document.js';

/**
 * Writes the folder of a skill: `SKILL.md` first, then its files sorted by path, all under the skill's name.
 *
 * @throws {@link RangeError} As `renderSkillFile`, and if `explainFiles` refuses the files.
 */
export function renderSkillFiles(skill: SkillDocument, options: RenderSkillOptions = {}): LibraryFile[] {
  const problem = explainFiles(skill.files);
  if (problem !== null) throw new RangeError(problem.problem);
  const sorted = [...skill.files].sort((left, right) => (left.path < right.path ? -1 : 1));
  return [
    { path: `${skill.name}/${SKILL_FILE}`, content: encodeUtf8(renderSkillFile(skill, options)) },
    ...sorted.map((file) => ({ ...file, path: `${skill.name}/${file.path}` })),
  ];
}
