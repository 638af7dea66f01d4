import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Skeleton } from '../../../ui/states.js';
import { DeniedNotice } from '../shared/denied-notice.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { RecordCreator } from '../shared/record-creator.js';
import { AGENT_BUILDER } from './agent-builder.js';
import { EMPTY_AGENT } from './agent-draft.js';
import { connectionsForAgentsQuery } from './connection-queries.js';

/** A new agent; `?connection=<id>` begins it with that connection, its tools still to be chosen. */
export function NewAgentPage() {
  const wanted = useSearchParams()[0].get('connection');
  const connections = useQuery({ ...connectionsForAgentsQuery, enabled: wanted !== null });
  if (wanted !== null && connections.isPending) return <Skeleton lines={6} label="Loading the connection" />;
  const begun = (connections.data ?? [])
    .filter(({ id }) => id === wanted)
    .map(({ id, slug, name }) => ({ id, slug, name, choice: 'chosen' as const, chosen: [] }));
  return (
    <RecordCreator
      builder={AGENT_BUILDER}
      initial={{ ...EMPTY_AGENT, connections: begun }}
      description="Instructions, skills and the tools that it may use. Once saved, it has an address of its own."
      notice={<DeniedNotice kind={LIBRARY_KINDS.agents} />}
    />
  );
}
