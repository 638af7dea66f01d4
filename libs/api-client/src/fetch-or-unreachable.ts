import { UnreachableError } from './unreachable-error.js';

/**
 * Calls `fetch` so that a network that fails is an {@link UnreachableError}; a call that its caller aborted rejects
 * with the reason of the abort, unchanged.
 *
 * @param fetch - Left out, the platform's, looked up at each call.
 */
export function fetchOrUnreachable(fetch?: typeof globalThis.fetch): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await (fetch ?? globalThis.fetch)(request);
    } catch (cause) {
      throw request.signal.aborted ? cause : new UnreachableError({ cause });
    }
  };
}
