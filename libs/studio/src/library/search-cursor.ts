import { createHash } from 'node:crypto';
import { LIBRARY_LIMITS } from './library-limits.js';

/** What a search looks for; its cursors hold for this alone. */
export interface SearchedFor {
  readonly query: string;
  readonly tag?: string;
  readonly visibility?: string;
}

const CURSOR = /^([1-9]\d{0,3})\.([A-Za-z0-9_-]{11})$/;

/** Writes where a search goes on: how many results were answered, and a mark of that and what was searched for. */
export function writeSearchCursor(offset: number, searchedFor: SearchedFor): string {
  return `${offset}.${markOf(String(offset), searchedFor)}`;
}

/**
 * Reads how many results were answered before.
 *
 * @param cursor - Untrusted; absent for the first page.
 * @returns 0 to `LIBRARY_LIMITS.searchDepthMax`, or null for a cursor that this search did not give out.
 */
export function readSearchCursor(cursor: string | undefined, searchedFor: SearchedFor): number | null {
  if (cursor === undefined) return 0;
  const [, offset, mark] = CURSOR.exec(cursor) ?? [];
  if (offset === undefined || mark !== markOf(offset, searchedFor)) return null;
  return Number(offset) < LIBRARY_LIMITS.searchDepthMax ? Number(offset) : null;
}

/** No secret: it only keeps the cursor of one search out of another. */
function markOf(offset: string, { query, tag, visibility }: SearchedFor): string {
  return createHash('sha256')
    .update(JSON.stringify([offset, query, tag ?? null, visibility ?? null]))
    .digest('base64url')
    .slice(0, 11);
}
