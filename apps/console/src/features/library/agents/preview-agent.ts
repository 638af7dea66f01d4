import { type ClaudeFields, renderAgentFile } from '@paretostudio/library-files';
import { type FilePreview, previewFile } from '../shared/preview-file.js';
import { contentOfDraft } from './agent-content.js';
import type { AgentDraft, AgentView } from './agent-draft.js';

const STAND_INS = {
  name: 'your-agent',
  displayName: 'Your agent',
  description: 'Says what the agent is for and when to hand work to it.',
} as const;

/**
 * Writes the subagent file of a draft by the same code as the export; connections stand in no file.
 *
 * @param claude - Front matter that the builder leaves as it is.
 */
export function previewAgent(draft: AgentDraft, claude: AgentView['claude'] | null): FilePreview {
  const { connections: _connections, ...content } = contentOfDraft(draft);
  const agent = {
    ...content,
    skills: draft.skills.map(({ name }) => name),
    claude: (claude ?? {}) as ClaudeFields,
  };
  return previewFile(agent, STAND_INS, renderAgentFile);
}
