import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { RecordTail, type TailState } from '../data/record-tail.js';
import { readRecords, spanQuery } from '../data/usage-queries.js';
import type { Span } from '../model/span.js';
import type { UsageFilter } from '../model/usage-filter.js';

const POLL_MS = 2_000;

/**
 * Follows the records of one filter and span; both are taken when the component is first drawn, so key it by them.
 *
 * @param isLive - Whether to look for new records, every two seconds while the page is seen.
 * @param isAtTop - Whether the reader sees the newest ones.
 */
export function useRecordTail(
  filter: UsageFilter,
  span: Span,
  isLive: boolean,
  isAtTop: RefObject<boolean>,
): { readonly tail: RecordTail; readonly state: TailState } {
  const queryClient = useQueryClient();
  const [tail] = useState(
    () =>
      new RecordTail((cursor) =>
        // Through the store of queries, which sees when the session is over; the store keeps none of it.
        queryClient.fetchQuery({
          queryKey: ['usage', 'records', filter, spanQuery(span), cursor ?? null],
          queryFn: () => readRecords(filter, span, { cursor }),
          staleTime: 0,
          gcTime: 0,
          retry: false,
        }),
      ),
  );
  const state = useSyncExternalStore(tail.subscribe, tail.getState);
  useEffect(() => void tail.open(), [tail]);
  useEffect(() => {
    if (!isLive) return undefined;
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') void tail.check(isAtTop.current);
    }, POLL_MS);
    return () => window.clearInterval(timer);
  }, [isLive, isAtTop, tail]);
  return { tail, state };
}
