import type { LibraryFile } from '../library-file.js';
import type { RenderSkillOptions } from '../skills/render-skill-file.js';
import { renderSkillFiles } from '../skills/render-skill-files.js';
import type { SkillDocument } from '../skills/skill-document.js';
import { encodeUtf8 } from '../utf8.js';
import type { AgentDocument } from './agent-document.js';
import { renderAgentFile } from './render-agent-file.js';

/**
 * Writes an agent with its skills, laid out like the folder `.claude`: `agents/<name>.md` first, then
 * `skills/<skill>/…` for each skill.
 *
 * @param skills - In the order in which they are to be written. That they are the skills that the agent names is not
 *   looked at.
 * @param options - Default: skills are written for Claude Code, because the agent is.
 * @throws {@link RangeError} As `renderAgentFile` and `renderSkillFiles`, and if two skills have the same name.
 */
export function renderAgentBundle(
  agent: AgentDocument,
  skills: readonly SkillDocument[],
  options: RenderSkillOptions = { target: 'claude' },
): LibraryFile[] {
  const names = new Set(skills.map(({ name }) => name));
  if (names.size < skills.length) throw new RangeError('Two skills of the bundle have the same name.');
  return [
    { path: `agents/${agent.name}.md`, content: encodeUtf8(renderAgentFile(agent)) },
    ...skills
      .flatMap((skill) => renderSkillFiles(skill, options))
      .map((file) => ({ ...file, path: `skills/${file.path}` })),
  ];
}
