import type { SkillDocument } from '../skills/skill-document.js';
import type { AgentDocument } from './agent-document.js';

/** Packs an agent with its skills. */
export function renderAgentBundleArchive(
  _agent: AgentDocument,
  _skills: readonly SkillDocument[],
): Uint8Array {
  throw new Error('This function has no body yet.');
}
