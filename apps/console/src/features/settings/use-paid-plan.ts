import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { billingQuery } from '../../data/account-queries.js';

const ASK_AGAIN_MS = 2_000;

/**
 * What the account pays for. Somebody who comes back from paying waits until the payment provider has told the server:
 * until then it is asked again, for a minute.
 *
 * @param isPaidFor - Whether plans are paid for on this server; otherwise nothing is asked.
 */
export function usePaidPlan(isPaidFor: boolean) {
  const queryClient = useQueryClient();
  const [search] = useSearchParams();
  const cameBack = search.get('checkout') === 'done';
  const billing = useQuery({
    ...billingQuery,
    enabled: isPaidFor,
    refetchInterval: ({ state }) =>
      cameBack && state.data?.plan === null && state.dataUpdateCount < 30 ? ASK_AGAIN_MS : false,
  });
  const plan = billing.data?.plan ?? null;
  useEffect(() => {
    if (!cameBack || plan === null) return;
    for (const name of ['account', 'whoami', 'session']) {
      void queryClient.invalidateQueries({ queryKey: [name] });
    }
  }, [cameBack, plan, queryClient]);
  return { billing, isAwaited: cameBack && billing.data?.plan === null };
}
