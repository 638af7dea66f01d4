import { useQuery } from '@tanstack/react-query';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { type ConnectionDetail, toolsQuery } from './connections-queries.js';
import { isWaiting } from './filter-tools.js';
import { WaitingTools } from './waiting-tools.js';

/** The quarantine of a connection: new and changed tools, which nobody can call until somebody approves them. */
export function WaitingPanel({ connection }: { readonly connection: ConnectionDetail }) {
  const tools = useQuery(toolsQuery(connection.id));
  if (tools.data === undefined) {
    return tools.error === null ? (
      <Skeleton lines={6} label="Loading tools" />
    ) : (
      <ErrorState error={tools.error} onRetry={() => void tools.refetch()} />
    );
  }
  const waiting = tools.data.filter(isWaiting);
  if (waiting.length === 0) {
    return (
      <EmptyState title="Nothing waits for approval">
        When the server adds a tool or changes what one says, it waits here until somebody has seen the
        difference.
      </EmptyState>
    );
  }
  return <WaitingTools connection={connection} tools={waiting} />;
}
