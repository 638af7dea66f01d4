import { customSpanQuery, type Span } from './span.js';
import { changeSearch, FILTER_NAMES, type UsageFilter } from './usage-filter.js';

/**
 * The address of the records behind a number on the page.
 *
 * @param search - The query of the page that leads there: its span and conditions are kept.
 * @param more - Further conditions; they win.
 * @param within - Narrows the span to a bar of it.
 */
export function recordsPath(
  search: URLSearchParams,
  more: Partial<Record<keyof UsageFilter, string>> = {},
  within?: { readonly span: Span; readonly at: Date; readonly until: Date },
): string {
  const kept = new URLSearchParams();
  for (const name of ['span', 'from', 'to', ...FILTER_NAMES]) {
    const value = search.get(name);
    if (value !== null) kept.set(name, value);
  }
  const query = changeSearch(kept, { ...more, ...(within !== undefined && clipped(within)) }).toString();
  return query === '' ? '/usage/records' : `/usage/records?${query}`;
}

/** A bar at the edge of a custom span may stand for a part of its hour or day. */
function clipped({ span, at, until }: { readonly span: Span; readonly at: Date; readonly until: Date }) {
  const from = at < span.from ? span.from : at;
  const to = span.to !== null && span.to < until ? span.to : until;
  return customSpanQuery(from, to);
}
