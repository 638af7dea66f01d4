import { useQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states.js';
import { useNames } from '../data/use-names.js';
import { type UsageRecord, usageQuery } from '../data/usage-queries.js';
import { recordsPath } from '../model/records-path.js';
import type { Span } from '../model/span.js';
import { filterSize, type UsageFilter } from '../model/usage-filter.js';
import { LiveBar } from './live-bar.js';
import { RecordDialog } from './record-dialog.js';
import { RecordList } from './record-list.js';
import { useRecordTail } from './use-record-tail.js';

/** The requests of one filter and span, followed live; key it by both. */
export function FollowedRecords({
  filter,
  span,
  search,
}: {
  readonly filter: UsageFilter;
  readonly span: Span;
  /** The query of the page's address. */
  readonly search: URLSearchParams;
}) {
  // Nothing can come any more into a span that is over.
  const [canFollow] = useState(() => span.to === null || span.to.getTime() > Date.now());
  const [wantsLive, setWantsLive] = useState(true);
  const isLive = canFollow && wantsLive;
  const [opened, setOpened] = useState<UsageRecord | null>(null);
  const isAtTop = useRef(true);
  const names = useNames();
  const { tail, state } = useRecordTail(filter, span, isLive, isAtTop);
  const isCountable = filter.requestId === undefined;
  const { data: usage } = useQuery({
    ...usageQuery(filter, span, 'outcome'),
    enabled: isCountable,
    placeholderData: undefined,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const total = isCountable ? (usage?.requests ?? null) : null;
  const { loadMore, showWaiting } = tail;
  const showNew = useCallback(() => {
    document.querySelector('[data-records]')?.scrollTo({ top: 0 });
    showWaiting();
  }, [showWaiting]);
  const more = useCallback(() => void loadMore(), [loadMore]);
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={() => void tail.open()} />;
  if (state.status === 'loading') return <Skeleton lines={8} label="Loading requests" />;
  return (
    <>
      {state.error !== null && (
        <ErrorState error={state.error} onRetry={() => void tail.check(isAtTop.current)} />
      )}
      <LiveBar
        {...{ state, total, canFollow, isLive }}
        onToggle={() => setWantsLive(!wantsLive)}
        onShow={showNew}
      />
      {state.items.length === 0 ? (
        <NoRecords isFiltered={filterSize(filter) > 0} isLive={isLive} />
      ) : (
        <RecordList
          {...{ state, names, total, isAtTop }}
          onMore={more}
          onTop={showWaiting}
          onOpen={setOpened}
        />
      )}
      {opened !== null && (
        <RecordDialog
          record={opened}
          names={names}
          pathOf={(condition) => recordsPath(search, condition)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function NoRecords({ isFiltered, isLive }: { readonly isFiltered: boolean; readonly isLive: boolean }) {
  return (
    <EmptyState
      icon={<ListChecks size={20} />}
      title={isFiltered ? 'No requests match' : 'No requests in this period'}
    >
      {isFiltered
        ? 'Nothing in this period matches all filters. Clear some of them, or choose a longer period.'
        : 'Each request that a program makes with one of your keys appears here, a few seconds after it was answered.'}
      {isLive && ' New requests appear by themselves.'}
    </EmptyState>
  );
}
