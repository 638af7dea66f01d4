import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { codeOf } from '../../../data/words-of.js';
import { ButtonLink } from '../../../ui/button.js';
import { PageHeader } from '../../../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.js';
import type { LibraryKind, LibraryPath, RecordOf } from './library-kind.js';
import { recordQuery } from './record-query.js';

/** Reads the record that the page's address names, by id or name, and draws it once it is there; says so where it is not. */
export function RecordLoader<Path extends LibraryPath>({
  kind,
  children,
}: {
  readonly kind: LibraryKind<Path>;
  /** Draws the page; drawn anew for another record, not for another version of the same. */
  readonly children: (record: RecordOf<Path>) => ReactNode;
}) {
  const { id = '' } = useParams();
  const { data: record, error, refetch } = useQuery(recordQuery(kind.path, id));
  const back = { to: `/${kind.path}`, label: kind.heading };
  // What was read stays on the page, with what was typed there, whatever a later reading ends with.
  if (record !== undefined) {
    return record.id === id ? (
      <div key={record.id}>{children(record)}</div>
    ) : (
      <Navigate to={`/${kind.path}/${record.id}`} replace />
    );
  }
  if (codeOf(error) === 'not_found') {
    return (
      <>
        <PageHeader back={back} title={`There is no such ${kind.noun}`} />
        <EmptyState
          title="Nothing is saved at this address"
          action={<ButtonLink to={back.to}>See all {kind.path}</ButtonLink>}
        >
          It may have been deleted, or it belongs to another account than the one that you are signed in to.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader back={back} title={kind.heading.slice(0, -1)} />
      {error === null ? (
        <Skeleton lines={8} label={`Loading the ${kind.noun}`} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}
