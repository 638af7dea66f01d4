import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** A key as the server gives it, this once: `key` is null when the answer is a replay. */
export interface IssuedKey {
  readonly id: string;
  readonly name: string;
  readonly mask: string;
  readonly key: string | null;
}

/**
 * Makes a key and keeps it in the state of the component alone: neither the store of queries nor that of mutations ever
 * holds it, and it is gone when the component goes.
 *
 * @param issue - Asks the server; its answer is what is kept.
 */
export function useIssuedKey<Order, Issued extends IssuedKey>(issue: (order: Order) => Promise<Issued>) {
  const queryClient = useQueryClient();
  const [issued, setIssued] = useState<Issued | null>(null);
  const mutation = useMutation({
    gcTime: 0,
    // Answers nothing: what a mutation answers is stored.
    mutationFn: async (order: Order) => setIssued(await issue(order)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  return {
    issued,
    issue: (order: Order) => mutation.mutate(order),
    forget: () => setIssued(null),
    isPending: mutation.isPending,
    error: mutation.error,
  };
}
