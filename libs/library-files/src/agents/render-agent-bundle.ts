import type { LibraryFile } from '../library-file.js';
import type { SkillDocument } from '../skills/skill-document.js';
import type { AgentDocument } from './agent-document.js';

/** Writes an agent with its skills. */
export function renderAgentBundle(_agent: AgentDocument, _skills: readonly SkillDocument[]): LibraryFile[] {
  throw new Error('This function has no body yet.');
}
