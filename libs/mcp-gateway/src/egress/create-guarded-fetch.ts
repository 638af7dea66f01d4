import { createEgress, type EgressOptions } from './create-egress.js';
import type { GuardedFetch } from './guarded-fetch.js';

/** What a guarded fetch is made of. */
export type GuardedFetchOptions = EgressOptions;

/**
 * Makes the way out to upstreams, with a pool of connections of its own.
 *
 * Variables of the environment that name proxies are not read: a proxy would resolve names itself, behind the checks.
 *
 * @throws {@link RangeError} If the policy holds an entry that is no CIDR.
 *
 * @example
 * const way = createGuardedFetch({ policy: { allow: [] } });
 * const response = await way.fetch('https://mcp.example.com/mcp', { method: 'POST', body: '{}' });
 */
export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const { exchange, close } = createEgress(options);
  return { fetch: async (input, init, use) => (await exchange(input, init, use)).toResponse(), close };
}
