import { valueOf } from '@paretostudio/api-client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import type { ApiKey } from './keys-queries.js';
import type { UsageRecord } from './latest-records-query.js';

const POLL_MS = 2000;
const RECORDS_LOOKED_AT = 5;

/** What has been seen of a key so far. */
export interface FirstCall {
  /** Whether the key was let in at least once. */
  readonly isSeen: boolean;
  /** The latest request that was let in; null while none is recorded. */
  readonly record: UsageRecord | null;
  /** The latest request, when it was refused: the key arrives, and something is in its way. */
  readonly refused: UsageRecord | null;
  readonly error: unknown;
}

/** Looks every two seconds whether a key was used, until it was. With null it waits for a key. */
export function useFirstCall(keyId: string | null): FirstCall {
  const { data, error } = useQuery({
    queryKey: ['api-keys', 'first-call', keyId],
    queryFn: () => (keyId === null ? Promise.resolve(NOTHING) : look(keyId)),
    enabled: keyId !== null,
    // Also while another window is in front: that is where the client is being set up.
    refetchInterval: ({ state }) => (state.data?.record == null ? POLL_MS : false),
    refetchIntervalInBackground: true,
  });
  return { ...(data ?? NOTHING), error };
}

const NOTHING = { isSeen: false, record: null, refused: null };

async function look(keyId: string): Promise<Omit<FirstCall, 'error'>> {
  const query = { keyId, limit: RECORDS_LOOKED_AT };
  const [key, { items }] = await Promise.all([
    valueOf(api.GET('/v1/api-keys/{id}', { params: { path: { id: keyId } } })),
    valueOf(api.GET('/v1/usage/records', { params: { query } })),
  ]);
  return readFirstCall(key, items);
}

/**
 * Reads from a key and its latest requests whether it works.
 *
 * A request that the server refused is no sign that it does; one that failed later on, in a tool, is.
 *
 * @param records - The newest first.
 */
export function readFirstCall(
  key: Pick<ApiKey, 'lastUsedAt'>,
  records: readonly UsageRecord[],
): Omit<FirstCall, 'error'> {
  const record = records.find(({ outcomeKind }) => outcomeKind !== 'refused') ?? null;
  const [latest] = records;
  return {
    isSeen: record !== null || (key.lastUsedAt !== null && records.length === 0),
    record,
    refused: record === null ? (latest ?? null) : null,
  };
}
