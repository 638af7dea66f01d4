import { writeArchive } from '../archives/write-archive.js';
import type { RenderSkillOptions } from '../skills/render-skill-file.js';
import type { SkillDocument } from '../skills/skill-document.js';
import type { AgentDocument } from './agent-document.js';
import { renderAgentBundle } from './render-agent-bundle.js';

/**
 * Packs an agent with its skills into a zip archive: the same bytes for the same records.
 *
 * With several large skills it can be more than `readArchive` takes unless it is told higher limits.
 *
 * @throws {@link RangeError} As `renderAgentBundle`.
 */
export function renderAgentBundleArchive(
  agent: AgentDocument,
  skills: readonly SkillDocument[],
  options?: RenderSkillOptions,
): Uint8Array {
  return writeArchive(renderAgentBundle(agent, skills, options));
}
