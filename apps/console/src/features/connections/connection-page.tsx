import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { codeOf } from '../../data/words-of.js';
import { ButtonLink } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { ConnectionView } from './connection-view.js';
import { connectionQuery } from './connections-queries.js';

const BACK = { to: '/connections', label: 'Connections' };

/** One connection: its health, its tools, what waits for approval, its settings and who uses it. */
export function ConnectionPage() {
  const { id = '' } = useParams();
  const { data: connection, error, refetch } = useQuery(connectionQuery(id));
  const isGone = codeOf(error) === 'not_found';
  // What was read stays on the page, with what was typed there, whatever a later reading ends with.
  if (connection !== undefined && !isGone)
    return <ConnectionView key={connection.id} connection={connection} />;
  if (isGone) {
    return (
      <>
        <PageHeader back={BACK} title="There is no such connection" />
        <EmptyState
          title="Nothing is connected at this address"
          action={<ButtonLink to={BACK.to}>See all connections</ButtonLink>}
        >
          It may have been deleted, or it belongs to another account than the one that you are signed in to.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader back={BACK} title="Connection" />
      {error === null ? (
        <Skeleton lines={8} label="Loading the connection" />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}
