import { ApiKeyPrincipal } from '../core/api-key-principal.js';
import { callerOf } from './caller-meta.js';

/** What both SDKs tell a handler about a request. */
export interface McpHandlerContext {
  /** SDK 1.x. */
  readonly authInfo?: CallerInfo | undefined;
  /** SDK 1.x. */
  readonly _meta?: object | undefined;
  /** SDK 2.x. */
  readonly http?: { readonly authInfo?: CallerInfo | undefined } | undefined;
  /** SDK 2.x. */
  readonly mcpReq?: { readonly _meta?: object | undefined } | undefined;
}

interface CallerInfo {
  readonly extra?: Record<string, unknown> | undefined;
}

/**
 * Gives who called, inside a tool or another handler behind an MCP guard: let in for this very request.
 *
 * @param context - The last argument of the handler: `extra` of SDK 1.x, `ctx` of SDK 2.x.
 * @throws {@link TypeError} If the call came through no guard: a mistake in the program.
 * @example
 * server.registerTool('list_notes', {}, (extra) => notesOf(principalOf(extra).accountId));
 */
export function principalOf({ authInfo, _meta, http, mcpReq }: McpHandlerContext): ApiKeyPrincipal {
  const told = (authInfo ?? http?.authInfo)?.extra?.['principal'];
  const principal = told instanceof ApiKeyPrincipal ? told : callerOf(_meta ?? mcpReq?._meta);
  if (principal !== null) return principal;
  throw new TypeError('This call came through no MCP guard: connect the server to mcp.transport(…).');
}
