import { useInfiniteQuery } from '@tanstack/react-query';

/** A page of a list, as the server answers it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * Reads a list page by page.
 *
 * @param queryKey - Names the list with all its filters.
 * @param read - Reads the page at a cursor; undefined is the first.
 */
export function usePages<Item>(
  queryKey: readonly unknown[],
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  options: { readonly refetchInterval?: number | false; readonly enabled?: boolean } = {},
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    ...options,
  });
  return {
    ...query,
    /** All items read so far; undefined before the first page. */
    items: query.data?.pages.flatMap((page) => page.items),
  };
}

/** Reads a list whole, at most `itemsMax` items: for pickers, never for lists that grow without bound. */
export async function readAll<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  itemsMax = 1_000,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && items.length < itemsMax);
  return items;
}
