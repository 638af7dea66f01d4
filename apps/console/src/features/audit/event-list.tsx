import { ScrollText, X } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePages } from '../../data/use-pages.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadMore } from '../../ui/load-more.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { useNow } from '../../ui/time.js';
import { useNames } from '../usage/data/use-names.js';
import { changeSearch } from '../usage/model/usage-filter.js';
import { AuditFilters } from './audit-filters.js';
import { readAuditFilter } from './audit-filter.js';
import { readEvents } from './audit-queries.js';
import type { AuditEvent } from './audit-words.js';
import styles from './audit.module.css';
import { EventDialog } from './event-dialog.js';
import { EventTable } from './event-table.js';

const PACE_MS = 60_000;

/** The events that meet the filters of the page's address. */
export function EventList() {
  const [search, setSearch] = useSearchParams();
  const now = useNow(PACE_MS);
  const names = useNames();
  const [opened, setOpened] = useState<AuditEvent | null>(null);
  const filter = readAuditFilter(search, now);
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(
    ['audit', 'events', filter],
    (cursor) => readEvents(filter, cursor),
  );
  const isFiltered = Object.keys(filter).length > 0;
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setSearch((before) => changeSearch(before, changes), { preventScrollReset: true });
  const aboutName = filter.targetId === undefined ? null : (items?.[0]?.targetName ?? filter.targetId);
  return (
    <>
      <div className={styles.filters}>
        <AuditFilters {...{ search, filter, names, aboutName }} onChange={change} />
        {isFiltered && (
          <Button
            variant="quiet"
            icon={<X size={14} aria-hidden />}
            onClick={() =>
              change({ action: null, memberId: null, targetId: null, span: null, from: null, to: null })
            }
          >
            Clear filters
          </Button>
        )}
      </div>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {error === null && items === undefined && <Skeleton lines={8} label="Loading events" />}
      {items?.length === 0 && <NoEvents isFiltered={isFiltered} />}
      {items !== undefined && items.length > 0 && (
        <Card flush>
          <EventTable events={items} names={names} onOpen={setOpened} />
          <LoadMore
            shown={items.length}
            noun="events"
            hasMore={hasNextPage}
            pending={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </Card>
      )}
      {opened !== null && <EventDialog event={opened} names={names} onClose={() => setOpened(null)} />}
    </>
  );
}

function NoEvents({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <EmptyState icon={<ScrollText size={20} />} title={isFiltered ? 'No events match' : 'No events yet'}>
      {isFiltered
        ? 'No event matches all filters. Clear some of them, or choose a longer period.'
        : 'Sign-ins, created and revoked keys, and every change to the library and the connections appear here.'}
    </EmptyState>
  );
}
