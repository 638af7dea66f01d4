import { UpstreamFailure, type FailureKind } from './upstream-failure.js';
import type { Upstream } from './upstream.js';

/** After these the next request looks anew at what is there: the server may have moved or changed. */
const FORGOTTEN_AFTER: readonly FailureKind[] = ['unreachable', 'interrupted', 'not-found', 'not-mcp'];

/**
 * Puts the connection off until the first request, and makes it again after it was lost.
 *
 * @param open - Connects. Called at most once at a time; after it failed, again by the next request.
 */
export function createLazyUpstream(open: () => Promise<Upstream>): Upstream {
  let opening: Promise<Upstream> | null = null;

  async function withUpstream<T>(use: (upstream: Upstream) => Promise<T>): Promise<T> {
    const current = (opening ??= open());
    try {
      return await use(await current);
    } catch (error) {
      const isLost = error instanceof UpstreamFailure && FORGOTTEN_AFTER.includes(error.kind);
      const isOpen = await current.then(
        () => true,
        () => false,
      );
      if (opening === current && (isLost || !isOpen)) opening = null;
      throw error;
    }
  }

  return {
    request: (method, params, options) =>
      withUpstream((upstream) => upstream.request(method, params, options)),
    facts: () => withUpstream((upstream) => upstream.facts()),
  };
}
