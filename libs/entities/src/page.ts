/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** What to pass as `cursor` for the next page: an id; null when this page is the last. */
  readonly nextCursor: string | null;
}

/** Which page of a list is asked for. */
export interface PageRequest {
  /** Most items to answer, 1..100. */
  readonly limit: number;
  /** The `nextCursor` of the page before; null or absent for the first. One that is no id answers an empty page. */
  readonly cursor?: string | null;
}

/** Most items that one page holds. */
export const PAGE_LIMIT_MAX = 100;

/**
 * Cuts a page out of rows that were read with one more than the page may hold.
 *
 * @param rows - At most `limit + 1` rows, in the order of the list.
 * @param idOf - Answers the id that stands for a row in a cursor.
 */
export function pageOf<Item>(rows: readonly Item[], limit: number, idOf: (item: Item) => string): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? idOf(last) : null };
}

/** Keeps a page's size within 1..{@link PAGE_LIMIT_MAX}, whatever was asked for. */
export function pageLimitOf(request: PageRequest): number {
  const limit = Math.trunc(request.limit);
  return Number.isFinite(limit) ? Math.min(PAGE_LIMIT_MAX, Math.max(1, limit)) : PAGE_LIMIT_MAX;
}
