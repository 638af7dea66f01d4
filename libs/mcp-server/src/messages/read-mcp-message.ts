import type { McpMessageFacts } from './mcp-message-facts.js';

/** Header fields of the request as Node.js gives them, names in lower case. */
export type McpHeaderFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads from a message what its admission and its usage record need; cheap, and never throws.
 *
 * @param body - The parsed JSON body, untrusted.
 * @param headers - Only `mcp-protocol-version` is looked at, for messages that do not name their revision themselves.
 */
export function readMcpMessage(body: unknown, headers: McpHeaderFields = {}): McpMessageFacts {
  const era = headers['mcp-protocol-version'] === '2026-07-28' ? 'modern' : 'legacy';
  const kind = Array.isArray(body) ? 'batch' : 'malformed';
  return { kind, method: null, id: null, action: 'none', cost: 0, client: null, era };
}
