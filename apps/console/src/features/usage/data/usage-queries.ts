import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../data/api.js';
import type { Page } from '../../../data/use-pages.js';
import type { Span } from '../model/span.js';
import type { UsageFilter } from '../model/usage-filter.js';

/** Requests over time, in one or several groups. */
export type Series = ApiSchemas['UsageSeriesView'];
/** One of the groups of {@link Series}. */
export type SeriesGroup = ApiSchemas['UsageSeriesGroupView'];
/** Requests of a span, added up in groups. */
export type Usage = ApiSchemas['UsageView'];
/** A request, as it was recorded. */
export type UsageRecord = ApiSchemas['UsageRecordView'];
/** What a series can be split by. */
export type Split = NonNullable<Series['splitBy']>;
/** What sums can be by. */
export type Grouping = Usage['groupBy'];

/** Most records that the server gives in one page. */
const RECORDS_PER_PAGE = 100;

/** The ends of a span, as the server takes them; an open end is left out and means now. */
export function spanQuery({ from, to }: Pick<Span, 'from' | 'to'>): { from: string; to?: string } {
  return { from: from.toISOString(), ...(to !== null && { to: to.toISOString() }) };
}

/** Requests over time; those of before stay on the page while others are read. */
export function seriesQuery(filter: UsageFilter, span: Span, splitBy: Split | null) {
  const { requestId: _, ...conditions } = filter;
  const query = { ...conditions, ...spanQuery(span), step: span.step, ...(splitBy !== null && { splitBy }) };
  return queryOptions({
    queryKey: ['usage', 'series', query],
    queryFn: ({ signal }): Promise<Series> =>
      valueOf(api.GET('/v1/usage/series', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Sums of a span in groups. */
export function usageQuery(filter: UsageFilter, span: Pick<Span, 'from' | 'to'>, groupBy: Grouping) {
  const { requestId: _, ...conditions } = filter;
  const query = { ...conditions, ...spanQuery(span), groupBy };
  return queryOptions({
    queryKey: ['usage', 'sums', query],
    queryFn: ({ signal }): Promise<Usage> => valueOf(api.GET('/v1/usage', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Reads a page of records, newest first. */
export function readRecords(
  filter: UsageFilter,
  span: Pick<Span, 'from' | 'to'>,
  {
    cursor,
    limit = RECORDS_PER_PAGE,
  }: { readonly cursor?: string | undefined; readonly limit?: number } = {},
): Promise<Page<UsageRecord>> {
  const query = { ...filter, ...spanQuery(span), limit, ...(cursor !== undefined && { cursor }) };
  return valueOf(api.GET('/v1/usage/records', { params: { query } }));
}
