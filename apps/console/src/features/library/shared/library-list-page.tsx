import { Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePages } from '../../../data/use-pages.js';
import { useMay } from '../../../data/who.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { LoadMore } from '../../../ui/load-more.js';
import { PageHeader } from '../../../ui/page-header.js';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.js';
import type { Column } from '../../../ui/table.js';
import { ImportDialog } from './import-dialog.js';
import { readPage } from './library-calls.js';
import type { LibraryKind, LibraryPath, SummaryOf } from './library-kind.js';
import styles from './library-list-page.module.css';
import { type ListFilterChange, ListFilters } from './list-filters.js';
import { RecordTable } from './record-table.js';
import { RoomNotice } from './room-notice.js';
import { Stack } from '../../../ui/stack.js';
import { roomText, useRoom } from './use-room.js';
import { useSharing } from './use-sharing.js';

/** The list of a kind: searched by words and tags, which stand in the address; with room, new, import and what can be done with each. */
export function LibraryListPage<Path extends LibraryPath>({
  kind,
  columns = [],
}: {
  readonly kind: LibraryKind<Path>;
  /** What the kind shows beside what all kinds show; stands before the tags. */
  readonly columns?: readonly Column<SummaryOf<Path>>[];
}) {
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const tag = search.get('tag') ?? '';
  const visibility = search.get('visibility') ?? '';
  const { isIncluded } = useSharing();
  const [isImporting, setIsImporting] = useState(false);
  const pages = usePages([kind.path, 'list', { q, tag, visibility }], (cursor) =>
    readPage(kind.path, { q, tag, visibility, cursor }),
  );
  const room = useRoom(kind.path);
  const mayCreate = useMay(`create_${kind.noun}`);
  const isFull = room?.isFull ?? false;
  const { items } = pages;
  const isFiltered = q !== '' || tag !== '' || visibility !== '';
  const filter = (next: ListFilterChange) =>
    setSearch(paramsOf({ q, tag, visibility, ...next }), { replace: true });
  const importButton = (
    <Button icon={<Upload size={16} aria-hidden />} onClick={() => setIsImporting(true)}>
      Import
    </Button>
  );
  return (
    <>
      <PageHeader
        title={kind.heading}
        description={kind.purpose}
        actions={
          mayCreate &&
          !isFull && (
            <>
              {importButton}
              <ButtonLink variant="primary" to={`/${kind.path}/new`} icon={<Plus size={16} aria-hidden />}>
                New {kind.noun}
              </ButtonLink>
            </>
          )
        }
      />
      <Stack>
        <RoomNotice kind={kind} />
        <div className={styles.tools}>
          {(isFiltered || items?.length !== 0) && (
            <ListFilters
              kind={kind}
              q={q}
              tag={tag}
              tags={room?.tags ?? []}
              visibility={isIncluded || visibility !== '' ? visibility : null}
              onChange={filter}
            />
          )}
          {room !== undefined && <p className={styles.room}>{roomText(room, kind.path)}</p>}
        </div>
        {items === undefined &&
          (pages.error === null ? (
            <Skeleton lines={8} label={`Loading ${kind.path}`} />
          ) : (
            <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
          ))}
        {items?.length === 0 && !isFiltered && (
          <EmptyState
            title={`No ${kind.path} yet`}
            action={
              mayCreate &&
              !isFull && (
                <Stack direction="row" gap={2}>
                  <ButtonLink to={`/${kind.path}/new`}>Write your first {kind.noun}</ButtonLink>
                  {importButton}
                </Stack>
              )
            }
          >
            {kind.emptyText}
          </EmptyState>
        )}
        {items?.length === 0 && isFiltered && (
          <EmptyState
            title={`No ${kind.noun} matches`}
            action={
              <Button onClick={() => filter({ q: '', tag: '', visibility: '' })}>Show all {kind.path}</Button>
            }
          >
            Try fewer or other words, or another tag.
          </EmptyState>
        )}
        {items !== undefined && items.length > 0 && (
          <Card flush>
            <RecordTable
              kind={kind}
              records={items}
              columns={columns}
              onTag={(next) => filter({ tag: next })}
            />
            <LoadMore
              shown={items.length}
              noun={items.length === 1 ? kind.noun : kind.path}
              hasMore={pages.hasNextPage}
              pending={pages.isFetchingNextPage}
              onMore={() => void pages.fetchNextPage()}
            />
          </Card>
        )}
      </Stack>
      <ImportDialog kind={kind} open={isImporting} onOpenChange={setIsImporting} />
    </>
  );
}

/** The filters that are set. */
function paramsOf(filters: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
}
