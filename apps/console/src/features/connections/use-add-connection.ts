import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { useIdempotencyKey } from '../../data/use-idempotency-key.js';
import { type ConnectionDraft, createBodyOf, updateBodyOf } from './connection-draft.js';
import type { ConnectionDetail, ConnectionTest } from './connections-queries.js';

/** A connection that was saved, with how its server answered. */
export interface AddedConnection {
  readonly connection: ConnectionDetail;
  readonly test: ConnectionTest;
}

/** What becomes of a draft. */
export interface Adding {
  /** The connection as it was saved last; null until it is. */
  readonly added: AddedConnection | null;
  readonly isPending: boolean;
  /** What the last attempt ended with; null when it was saved, whether its server answered or not. */
  readonly error: unknown;
  readonly save: (draft: ConnectionDraft) => void;
}

/**
 * Saves a draft and tests it. Once it is saved, as one whose server did not answer, saving the draft again changes that
 * connection and tests it anew.
 */
export function useAddConnection(): Adding {
  const queryClient = useQueryClient();
  const [added, setAdded] = useState<AddedConnection | null>(null);
  const idempotencyKeyFor = useIdempotencyKey();
  const create = async (draft: ConnectionDraft) => {
    const body = createBodyOf(draft);
    const params = { header: { 'Idempotency-Key': idempotencyKeyFor(body) } };
    const { test, replayed: _, ...connection } = await valueOf(api.POST('/v1/connections', { params, body }));
    setAdded({ connection, test });
  };
  const change = async (draft: ConnectionDraft, before: AddedConnection) => {
    const params = { path: { id: before.connection.id } };
    const body = updateBodyOf(draft, before.connection);
    const changed = await valueOf(api.PATCH('/v1/connections/{id}', { params, body }));
    // Saved from here on, whatever becomes of the test.
    setAdded({ connection: changed, test: before.test });
    const test = await valueOf(api.POST('/v1/connections/{id}/test', { params }));
    setAdded({ connection: await valueOf(api.GET('/v1/connections/{id}', { params })), test });
  };
  const mutation = useMutation({
    mutationFn: (draft: ConnectionDraft) => (added === null ? create(draft) : change(draft, added)),
    // What was sent holds secrets; it is not kept.
    gcTime: 0,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['connections'] }),
  });
  return {
    added,
    isPending: mutation.isPending,
    error: mutation.error,
    save: (draft) => mutation.mutate(draft),
  };
}
