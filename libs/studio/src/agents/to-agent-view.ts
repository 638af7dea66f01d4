import type { Agent, AgentSummary, Repositories } from '@paretostudio/entities';
import { toLibraryRecordView } from '../library/to-library-record-view.js';
import type { AgentSummaryView } from './agent-summary.view.js';
import type { AgentView } from './agent.view.js';

/** Shows a whole agent, with those of its skills that exist. */
export async function toAgentView({ skills }: Repositories, agent: Agent): Promise<AgentView> {
  const { accountId, skillIds, instructions, tools, disallowedTools, claude } = agent;
  const existing = await skills.findSummariesByIds(accountId, skillIds);
  return {
    ...toAgentSummaryView(agent),
    instructions,
    tools: tools === null ? null : [...tools],
    disallowedTools: [...disallowedTools],
    skills: existing.map(({ id, name }) => ({ id, name })),
    claude: { ...claude },
  };
}

/** Shows an agent as lists do. */
export function toAgentSummaryView(agent: AgentSummary): AgentSummaryView {
  const { name, displayName, description, model } = agent;
  return toLibraryRecordView(agent, { name, displayName, description, model });
}
