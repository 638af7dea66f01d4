import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Skeleton } from '../../../ui/states.js';
import { AgentCreator } from './agent-creator.js';
import { EMPTY_AGENT } from './agent-draft.js';
import { connectionsForAgentsQuery } from './connection-queries.js';

/** A new agent; `?connection=<id>` begins it with that connection, its tools still to be chosen. */
export function NewAgentPage() {
  const wanted = useSearchParams()[0].get('connection');
  const connections = useQuery({ ...connectionsForAgentsQuery, enabled: wanted !== null });
  if (wanted !== null && connections.isPending) return <Skeleton lines={6} label="Loading the connection" />;
  const found = connections.data?.find(({ id }) => id === wanted);
  if (found === undefined) return <AgentCreator initial={EMPTY_AGENT} />;
  const { id, slug, name } = found;
  return (
    <AgentCreator
      initial={{ ...EMPTY_AGENT, connections: [{ id, slug, name, choice: 'chosen', chosen: [] }] }}
    />
  );
}
