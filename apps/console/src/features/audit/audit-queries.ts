import { valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import type { Page } from '../../data/use-pages.js';
import type { AuditFilter } from './audit-filter.js';
import type { AuditEvent } from './audit-words.js';

const EVENTS_PER_PAGE = 50;

/** Reads a page of events, newest first. */
export function readEvents(filter: AuditFilter, cursor: string | undefined): Promise<Page<AuditEvent>> {
  const query = { ...filter, limit: EVENTS_PER_PAGE, ...(cursor !== undefined && { cursor }) };
  return valueOf(api.GET('/v1/audit-events', { params: { query } }));
}

/** How many events the chain of the account has: the place of its newest. */
export const chainLengthQuery = queryOptions({
  queryKey: ['audit', 'length'],
  queryFn: async () => {
    const { items } = await valueOf(api.GET('/v1/audit-events', { params: { query: { limit: 1 } } }));
    return items[0]?.sequence ?? 0;
  },
});

/** Whether the chain of hashes over all events holds; the server looks at every one of them. */
export const chainQuery = queryOptions({
  queryKey: ['audit', 'chain'],
  queryFn: () => valueOf(api.GET('/v1/audit-events/verify')),
  staleTime: Infinity,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});
