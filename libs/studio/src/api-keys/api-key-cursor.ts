import { createHash } from 'node:crypto';
import type { ListApiKeysInput } from './list-api-keys.input.js';

/** A list of keys: what is in it and in which order; its cursors hold for this alone. */
export type ListedApiKeys = Pick<ListApiKeysInput, 'status' | 'search' | 'memberId' | 'sort' | 'order'>;

const CURSOR = /^([A-Za-z0-9_-]{11})\.([A-Za-z0-9_~-]+)$/;

/** Writes where a list goes on: a mark of the place and the list, and the place. */
export function writeApiKeyListCursor(place: string, listed: ListedApiKeys): string {
  return `${markOf(place, listed)}.${place}`;
}

/**
 * Reads where a list goes on.
 *
 * @param cursor - Untrusted.
 * @returns The place, or null for a cursor that this list did not give out.
 */
export function readApiKeyListCursor(cursor: string, listed: ListedApiKeys): string | null {
  const [, mark, place] = CURSOR.exec(cursor) ?? [];
  return place !== undefined && mark === markOf(place, listed) ? place : null;
}

/** No secret: it only keeps the cursor of one list out of another. */
function markOf(place: string, { status, search, memberId, sort, order }: ListedApiKeys): string {
  return createHash('sha256')
    .update(JSON.stringify([place, status, search, memberId, sort, order]))
    .digest('base64url')
    .slice(0, 11);
}
