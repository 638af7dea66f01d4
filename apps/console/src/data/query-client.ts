import { ProblemError, UnreachableError } from '@paretostudio/api-client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

const RETRIES_MAX = 2;

/**
 * Makes the store of what was read from the server. Reads are tried again after an outage, twice; what changes something never is.
 *
 * @param onSessionEnded - Called when the server says that nobody is signed in any more.
 */
export function createQueryClient(onSessionEnded: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isSessionEnd(error)) onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Asked even where the browser thinks that it is offline: the server may be this very machine.
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES_MAX && isOutage(error),
        retryDelay: (attempt) => 1_000 * 2 ** attempt,
      },
      // What was sent may hold a password or a token: it is forgotten with the form that sent it.
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  });
}

/** Whether somebody who was signed in is so no more; a wrong password is another thing. */
export function isSessionEnd(error: unknown): boolean {
  return (
    error instanceof ProblemError && ['missing_credentials', 'invalid_session'].includes(error.problem.code)
  );
}

function isOutage(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  return error instanceof ProblemError && [502, 503, 504].includes(error.problem.status);
}
