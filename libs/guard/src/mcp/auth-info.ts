import { ApiKeyPrincipal } from '../core/api-key-principal.js';
import type { McpAuthInfo } from './sdk-shapes.js';

/** Makes what the SDKs hand on to tools about who called. */
export function authInfoOf(principal: ApiKeyPrincipal): McpAuthInfo {
  return { token: '', clientId: principal.keyId, scopes: [], extra: { principal } };
}

/**
 * Gives who called, inside a tool or another handler behind an MCP guard.
 *
 * @param context - The last argument of the handler: `extra` of SDK 1.x, `ctx` of SDK 2.x.
 * @throws {@link TypeError} If the call came through no guard: a mistake in the program.
 */
export function principalOf(context: McpHandlerContext): ApiKeyPrincipal {
  const principal = (context.authInfo ?? context.http?.authInfo)?.extra?.['principal'];
  if (principal instanceof ApiKeyPrincipal) return principal;
  throw new TypeError('This call came through no MCP guard: connect the server to mcp.transport(…).');
}

/** What both SDKs tell a handler about who called. */
export interface McpHandlerContext {
  readonly authInfo?: { readonly extra?: Record<string, unknown> | undefined } | undefined;
  readonly http?:
    { readonly authInfo?: { readonly extra?: Record<string, unknown> | undefined } | undefined } | undefined;
}
