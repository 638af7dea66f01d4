import { isId } from '../is-id.js';

/** What a list of keys can be sorted by. */
export type ApiKeySort = 'created' | 'name' | 'last_used' | 'expires';

/** The place of a key in a list: by what it is sorted, and its id among equals. */
export interface ApiKeyPlace {
  /** Null where the id alone is the order. */
  readonly value: string | null;
  readonly id: string;
}

/** Beyond every instant, in microseconds: where keys without an expiry stand. */
const NEVER = '999999999999999999';

/**
 * What keys are sorted by, as expressions over `key`; null where the id alone is the order, as ids grow with time.
 *
 * Instants are whole microseconds, so that one that went through a cursor is exactly the one that was read.
 */
export const API_KEY_ORDERS: Readonly<
  Record<ApiKeySort, { readonly sql: string; readonly type: string } | null>
> = {
  created: null,
  name: { sql: 'lower(key.name)', type: 'text' },
  last_used: { sql: `coalesce(${microseconds('key.lastUsedAt')}, 0)`, type: 'bigint' },
  expires: {
    sql: `coalesce(${microseconds('least(key.expiresAt, key.retiresAt)')}, ${NEVER})`,
    type: 'bigint',
  },
};

function microseconds(instant: string): string {
  return `cast(extract(epoch from ${instant}) * 1000000 as bigint)`;
}

/** Writes a place as a cursor: the id, and what is sorted by behind a `~`. */
export function writeApiKeyCursor({ value, id }: ApiKeyPlace): string {
  return value === null ? id : `${id}~${Buffer.from(value, 'utf8').toString('base64url')}`;
}

/**
 * Reads a cursor.
 *
 * @param cursor - Untrusted.
 * @returns Null for what is no cursor of a list that is sorted so.
 */
export function readApiKeyCursor(cursor: string, sort: ApiKeySort): ApiKeyPlace | null {
  const [id = '', encoded = null, ...rest] = cursor.split('~');
  const order = API_KEY_ORDERS[sort];
  if (!isId(id) || rest.length > 0 || (encoded === null) !== (order === null)) return null;
  if (encoded === null || order === null) return { id, value: null };
  const value = Buffer.from(encoded, 'base64url').toString('utf8');
  const isReadable = order.type === 'bigint' ? /^\d{1,18}$/.test(value) : !value.includes('\0');
  return isReadable ? { id, value } : null;
}
