import type { paths } from '@paretostudio/api-client';
import type { Sort } from '../../ui/table.js';
import { HINT_CODES, type HintCode } from './hint-words.js';

type ListQuery = NonNullable<paths['/v1/api-keys']['get']['parameters']['query']>;

/** The states that a list of keys can be narrowed to. */
export const KEY_STATUSES = ['live', 'active', 'expired', 'revoked', 'all'] as const;

/** One of {@link KEY_STATUSES}. */
export type KeyStatusFilter = (typeof KEY_STATUSES)[number];

const SORT_KEYS = ['created', 'name', 'last_used', 'expires'] as const;
const SEARCH_LENGTH_MAX = 64;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What narrows and orders the list of keys; all of it stands in the address of the page. */
export interface KeyFilters {
  readonly search: string;
  readonly status: KeyStatusFilter;
  /** Only this member's keys; null for everybody's that one sees. */
  readonly memberId: string | null;
  /** Only keys with this remark; null for all. */
  readonly hint: HintCode | null;
  readonly sort: Sort;
}

/** Reads the filters from an address; what is unknown or malformed counts as not given. */
export function readKeyFilters(params: URLSearchParams): KeyFilters {
  const member = params.get('member');
  const key = oneOf(SORT_KEYS, params.get('sort')) ?? 'created';
  const order = oneOf(['asc', 'desc'] as const, params.get('order')) ?? orderFirst(key);
  return {
    search: (params.get('search') ?? '').trim().slice(0, SEARCH_LENGTH_MAX),
    status: oneOf(KEY_STATUSES, params.get('status')) ?? 'live',
    memberId: member !== null && UUID.test(member) ? member : null,
    hint: oneOf(HINT_CODES, params.get('hint')),
    sort: { key, order },
  };
}

/** Writes the filters as an address, leaving out what is as it would be anyway. */
export function writeKeyFilters({ search, status, memberId, hint, sort }: KeyFilters): URLSearchParams {
  const params = new URLSearchParams();
  if (search !== '') params.set('search', search);
  if (status !== 'live') params.set('status', status);
  if (memberId !== null) params.set('member', memberId);
  if (hint !== null) params.set('hint', hint);
  if (sort.key !== 'created') params.set('sort', sort.key);
  if (sort.order !== orderFirst(sort.key)) params.set('order', sort.order);
  return params;
}

/** What changes when another remark is chosen: leaked keys are revoked, all others with remarks are not. */
export function choosingHint({ hint: before }: KeyFilters, hint: HintCode | null): Partial<KeyFilters> {
  if (hint === 'leaked') return { hint, status: 'revoked' };
  return before === 'leaked' ? { hint, status: 'live' } : { hint };
}

/** Whether anything is left out of the list that would be in it at first. */
export function isNarrowed({ search, status, memberId, hint }: KeyFilters): boolean {
  return search !== '' || status !== 'live' || memberId !== null || hint !== null;
}

/** What the server is asked for. */
export function toListQuery({ search, status, memberId, sort }: KeyFilters): ListQuery {
  return {
    status,
    sort: oneOf(SORT_KEYS, sort.key) ?? 'created',
    order: sort.order,
    ...(search !== '' && { search }),
    ...(memberId !== null && { memberId }),
  };
}

/** Which way a column is sorted when it is first chosen: names from A, times from the newest. */
export function orderFirst(key: string): Sort['order'] {
  return key === 'name' ? 'asc' : 'desc';
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}
