import type { Agent, AgentSummary, LibraryReader, Repositories } from '@paretostudio/entities';
import { toLibraryRecordView } from '../library/to-library-record-view.js';
import type { AgentConnectionView } from './agent-connection.view.js';
import type { AgentSummaryView } from './agent-summary.view.js';
import type { AgentView } from './agent.view.js';

/** Shows a whole agent, with those of its skills and connections that are there for the reader. */
export async function toAgentView(
  repositories: Repositories,
  reader: LibraryReader,
  agent: Agent,
): Promise<AgentView> {
  const { skillIds, instructions, tools, disallowedTools, claude } = agent;
  const existing = await repositories.skills.findSummariesByIds(reader, skillIds);
  return {
    ...toAgentSummaryView(agent),
    instructions,
    tools: tools === null ? null : [...tools],
    disallowedTools: [...disallowedTools],
    skills: existing.map(({ id, name }) => ({ id, name })),
    connections: await toAgentConnectionViews(repositories, agent),
    claude: { ...claude },
  };
}

async function toAgentConnectionViews(
  { connections }: Repositories,
  agent: Agent,
): Promise<AgentConnectionView[]> {
  const toolsOf = new Map(agent.connections.map(({ connectionId, tools }) => [connectionId, tools]));
  const existing = await connections.listByIds(agent.accountId, [...toolsOf.keys()]);
  return existing.map(({ id, slug, name }) => {
    const tools = toolsOf.get(id) ?? null;
    return { id, slug, name, tools: tools === null ? null : [...tools] };
  });
}

/** Shows an agent as lists do. */
export function toAgentSummaryView(agent: AgentSummary): AgentSummaryView {
  const { name, displayName, description, model } = agent;
  return toLibraryRecordView(agent, { name, displayName, description, model });
}
