import type { GuardedFetch } from '@paretostudio/mcp-gateway';
import type { StudioContext } from '@paretostudio/studio';
import type { AuthorizationServer } from './authorization-server.js';
import { ensureUrlParse } from './provider/ensure-url-parse.js';

/** What {@link createAuthorizationServer} needs, and what it may be told. */
export interface AuthorizationServerOptions {
  readonly context: StudioContext;
  /** Its identifier: an origin, https but on loopback. Metadata, redirects and `iss` have it. */
  readonly issuer: string;
  /** Origins under which resources are reached, beside the issuer's. */
  readonly resourceOrigins?: readonly string[];
  /** Fetches metadata documents of clients; default: guarded by the context's policy of egress. */
  readonly fetch?: GuardedFetch;
  /** Is told of faults that are ours; they are answered with `server_error`. */
  readonly onFault?: (error: unknown) => void;
}

/**
 * Makes the authorization server of a studio, on oidc-provider and the studio's storage.
 *
 * oidc-provider is loaded by the first call: a program that lets nobody in by consent does without it, and without what
 * it says about the runtime.
 *
 * @throws {@link TypeError} If the issuer is no origin.
 *
 * @example
 * ```ts
 * const server = await createAuthorizationServer({ context, issuer: 'https://studio.example.org' });
 * http.createServer((request, response) => void server.handle(request, response, request.socket.remoteAddress ?? null));
 * ```
 */
export async function createAuthorizationServer(
  options: AuthorizationServerOptions,
): Promise<AuthorizationServer> {
  const { issuer } = options;
  if (!URL.canParse(issuer) || new URL(issuer).origin !== issuer) {
    throw new TypeError('The issuer of an authorization server is an origin.');
  }
  ensureUrlParse();
  const { makeAuthorizationServer } = await import('./make-authorization-server.js');
  return makeAuthorizationServer(options);
}
