import { valueOf } from '@paretostudio/api-client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../data/api.js';
import { usePages, type Page } from '../../data/use-pages.js';
import { toListQuery, type KeyFilters } from './key-filters.js';
import { apiKeyHintsQuery, type ApiKey, type ApiKeyHint } from './keys-queries.js';

const PAGE_SIZE = 50;
const WHOLE_PAGE_SIZE = 100;
const PAGES_MAX = 50;
const NO_HINTS: readonly ApiKeyHint[] = [];

/** The list of keys under filters, page by page, and the remarks about them. */
export function useKeyList(filters: KeyFilters, mayList: boolean) {
  const hints = useQuery({ ...apiKeyHintsQuery, enabled: mayList });
  const query = toListQuery(filters);
  const isByHint = filters.hint !== null;
  const pages = usePages<ApiKey>(
    ['api-keys', 'list', query],
    (cursor) => readPage(query, PAGE_SIZE, cursor),
    { enabled: mayList && !isByHint },
  );
  const wanted = useMemo(
    () =>
      [...new Set(hints.data?.filter(({ code }) => code === filters.hint).map(({ keyId }) => keyId))].sort(),
    [hints.data, filters.hint],
  );
  // The server does not filter by remarks: their keys are picked out of the list, which ends when all are found.
  const picked = useQuery({
    queryKey: ['api-keys', 'with-hint', query, wanted],
    queryFn: () => readPicked(query, new Set(wanted)),
    enabled: mayList && isByHint && hints.data !== undefined,
  });
  const list = isByHint ? picked : pages;
  // The same array while nothing was read: a long table is drawn anew for another one.
  const paged = useMemo(() => pages.data?.pages.flatMap(({ items }) => items), [pages.data]);
  return {
    keys: isByHint ? picked.data : paged,
    error: (isByHint ? hints.error : null) ?? list.error,
    refetch: () => {
      if (isByHint) void hints.refetch();
      void list.refetch();
    },
    hasMore: !isByHint && pages.hasNextPage,
    isMorePending: pages.isFetchingNextPage,
    readMore: () => void pages.fetchNextPage(),
    hints: hints.data ?? NO_HINTS,
  };
}

function readPage(
  query: ReturnType<typeof toListQuery>,
  limit: number,
  cursor: string | undefined,
): Promise<Page<ApiKey>> {
  return valueOf(
    api.GET('/v1/api-keys', { params: { query: { ...query, limit, ...(cursor && { cursor }) } } }),
  );
}

async function readPicked(
  query: ReturnType<typeof toListQuery>,
  wanted: ReadonlySet<string>,
): Promise<readonly ApiKey[]> {
  const found: ApiKey[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX && found.length < wanted.size; page += 1) {
    const { items, nextCursor } = await readPage(query, WHOLE_PAGE_SIZE, cursor);
    found.push(...items.filter(({ id }) => wanted.has(id)));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return found;
}
