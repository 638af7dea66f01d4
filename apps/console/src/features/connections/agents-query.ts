import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** An agent that a connection is selected in. */
export interface AgentUse {
  readonly id: string;
  readonly displayName: string;
  /** How many of its tools the agent has; null for all that are approved. */
  readonly tools: number | null;
}

/** The agents that use a connection. */
export interface AgentUses {
  readonly agents: readonly AgentUse[];
  /** Whether there are more agents in the account than were looked at. */
  readonly isPartial: boolean;
}

/** Agents that are looked at; a list of them does not tell their connections, so each is read. */
const LOOKED_AT_MAX = 50;
const AT_ONCE = 5;

/** Which agents use a connection; looks at the 50 that were changed last. */
export function agentUsesQuery(connectionId: string) {
  return queryOptions({
    queryKey: ['agents', 'using-connection', connectionId],
    staleTime: 60_000,
    queryFn: async (): Promise<AgentUses> => {
      const page = await valueOf(api.GET('/v1/agents', { params: { query: { limit: LOOKED_AT_MAX } } }));
      const agents: AgentUse[] = [];
      for (let start = 0; start < page.items.length; start += AT_ONCE) {
        const some = await Promise.all(
          page.items.slice(start, start + AT_ONCE).map(({ id }) => readAgent(id)),
        );
        agents.push(...some.flatMap((agent) => (agent === null ? [] : usesOf(agent, connectionId))));
      }
      return { agents, isPartial: page.nextCursor !== null };
    },
  });
}

/** Null for one that went since the list was read. */
async function readAgent(id: string): Promise<ApiSchemas['AgentView'] | null> {
  const answer = await api.GET('/v1/agents/{id}', { params: { path: { id } } });
  return answer.response.status === 404 ? null : valueOf(Promise.resolve(answer));
}

function usesOf(agent: ApiSchemas['AgentView'], connectionId: string): AgentUse[] {
  return agent.connections
    .filter(({ id }) => id === connectionId)
    .map(({ tools }) => ({
      id: agent.id,
      displayName: agent.displayName,
      tools: tools === null ? null : tools.length,
    }));
}
