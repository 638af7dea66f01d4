import type { ApiKeyPrincipal } from './api-key-principal.js';

const principals = new WeakMap<object, ApiKeyPrincipal>();

/** Remembers who made a request, for its handler; the request itself is not written to, so nothing else can change it. */
export function rememberLetIn(request: object, principal: ApiKeyPrincipal): void {
  principals.set(request, principal);
}

/**
 * Tells who makes a request that a door of `/express` or `/fastify` let in.
 *
 * @param request - The framework's request, as the handler gets it.
 * @throws {@link TypeError} If no door let it in: the route is not guarded, a mistake in the program.
 */
export function principalOf(request: object): ApiKeyPrincipal {
  const principal = principals.get(request);
  if (principal === undefined) throw new TypeError('No guard let this request in: its route is not guarded.');
  return principal;
}
