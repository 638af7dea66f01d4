import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useNow } from '../../../ui/time.js';
import { readSpan, type Span, type SpanName } from '../model/span.js';
import { changeSearch, readFilter, type UsageFilter } from '../model/usage-filter.js';

const PACE_MS = 60_000;

/** Span and conditions as the address of the page has them, and how to change them there. */
export interface UsageSearch {
  readonly search: URLSearchParams;
  readonly filter: UsageFilter;
  /** The same object until the address changes or an hour or day of UTC has passed. */
  readonly span: Span;
  readonly change: (changes: Readonly<Record<string, string | null | undefined>>) => void;
}

/** Reads and changes what the page's address asks for, so that a link shows others the same. */
export function useUsageSearch(fallback: SpanName): UsageSearch {
  const [search, setSearch] = useSearchParams();
  const now = useNow(PACE_MS);
  const { from, to, step } = readSpan(search, now, fallback);
  const fromMs = from.getTime();
  const toMs = to?.getTime() ?? null;
  const span = useMemo(
    () => ({ from: new Date(fromMs), to: toMs === null ? null : new Date(toMs), step }),
    [fromMs, toMs, step],
  );
  const filter = useMemo(() => readFilter(search), [search]);
  return {
    search,
    filter,
    span,
    change: (changes) => setSearch((before) => changeSearch(before, changes), { preventScrollReset: true }),
  };
}
