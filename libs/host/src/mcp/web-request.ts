import type { McpTarget } from '@paretostudio/mcp-server';
import type { FastifyRequest } from 'fastify';
import { mcpPathOf } from './mcp-paths.js';

/** What MCP or tracing read of a request. A list of what passes: no credential of any proxy can slip through. */
const PASSED = new Set([
  'accept',
  'accept-language',
  'baggage',
  'content-type',
  'host',
  'last-event-id',
  'origin',
  'traceparent',
  'tracestate',
  'user-agent',
]);
const PASSED_PREFIX = 'mcp-';

/**
 * Makes the web request that the MCP face is handed: method, address, the header fields that concern it, and a signal
 * that tells when the client has gone. Credentials and cookies stay behind; the body goes its own way, parsed.
 *
 * @param target - Null for the studio itself.
 */
export function webRequestOf(
  request: FastifyRequest,
  target: McpTarget | null,
  signal: AbortSignal,
): Request {
  const headers = new Headers();
  for (const name in request.headers) {
    if (!PASSED.has(name) && !name.startsWith(PASSED_PREFIX)) continue;
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
    else for (const item of value ?? []) headers.append(name, item);
  }
  // The target's own path: a client may have spelled it in several ways. Host was judged before.
  return new Request(`http://${request.headers.host}${mcpPathOf(target)}`, {
    method: request.method,
    headers,
    signal,
  });
}
