import { type ClaudeFields, renderAgentFile } from '@paretostudio/library-files';
import { contentOfDraft } from './agent-content.js';
import type { AgentDraft, AgentView } from './agent-draft.js';

/** The file of an agent that is being written. */
export interface AgentPreview {
  /** What an export would hold, once there is no problem. */
  readonly text: string;
  /** What is still missing or wrong; stand-ins fill its place. */
  readonly problem: string | null;
}

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
export function previewAgent(draft: AgentDraft, claude: AgentView['claude'] | null): AgentPreview {
  const { connections: _connections, ...content } = contentOfDraft(draft);
  const agent = {
    ...content,
    skills: draft.skills.map(({ name }) => name),
    claude: (claude ?? {}) as ClaudeFields,
  };
  const missing = content.displayName === '' ? 'It has no name yet.' : null;
  try {
    return { text: renderAgentFile(agent), problem: missing };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const filled = {
      ...agent,
      name: agent.name || STAND_INS.name,
      displayName: agent.displayName || STAND_INS.displayName,
      description: agent.description || STAND_INS.description,
    };
    return { text: renderOr(filled), problem: missing ?? error.message };
  }
}

function renderOr(agent: Parameters<typeof renderAgentFile>[0]): string {
  try {
    return renderAgentFile(agent);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Something is too long or not allowed, which the problem says: there is no such file to show.
    return '';
  }
}
