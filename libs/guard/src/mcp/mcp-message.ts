import { isRecord } from './is-record.js';

/** What a guard reads of a message: whatever it holds besides is for the server. */
export interface McpMessage {
  readonly kind: 'request' | 'notification' | 'response' | 'malformed';
  /** The id to answer under; null when there is none. */
  readonly id: string | number | null;
  readonly method: string | null;
  /** The tool that a `tools/call` names, untrusted; null when it names none. */
  readonly tool: string | null;
  /** Whether the message is of the revision 2026-07-28 or later. */
  readonly isModern: boolean;
}

/** What stands for the body of a request that has none. */
export const NO_MESSAGE: McpMessage = {
  kind: 'notification',
  id: null,
  method: null,
  tool: null,
  isModern: false,
};

const MALFORMED: McpMessage = { ...NO_MESSAGE, kind: 'malformed' };
const VERSION = 'io.modelcontextprotocol/protocolVersion';
/** Revisions are dates, so that the order of texts is theirs. */
const FIRST_MODERN_REVISION = '2026-07-28';

/**
 * Reads a message, whatever it is, without ever throwing. A batch is malformed: of all revisions only 2025-03-26 has
 * them, and one answer could not refuse one part and serve another.
 *
 * @param body - Parsed JSON, untrusted.
 */
export function readMcpMessage(body: unknown): McpMessage {
  if (!isRecord(body) || body['jsonrpc'] !== '2.0') return MALFORMED;
  const { id, method, params } = body;
  const hasId = Object.hasOwn(body, 'id');
  if (method === undefined) {
    return Object.hasOwn(body, 'result') || Object.hasOwn(body, 'error')
      ? { ...NO_MESSAGE, kind: 'response' }
      : MALFORMED;
  }
  if (typeof method !== 'string' || (hasId && !isRequestId(id))) return MALFORMED;
  const given = isRecord(params) ? params : {};
  const tool = method === 'tools/call' && typeof given['name'] === 'string' ? given['name'] : null;
  const facts = { method, tool, isModern: isModern(given) };
  return hasId && isRequestId(id)
    ? { kind: 'request', id, ...facts }
    : { kind: 'notification', id: null, ...facts };
}

/** An id by JSON-RPC as MCP narrows it: a text or a whole number. */
export function isRequestId(id: unknown): id is string | number {
  return typeof id === 'string' || Number.isSafeInteger(id);
}

function isModern(params: Readonly<Record<string, unknown>>): boolean {
  const meta = params['_meta'];
  const version = isRecord(meta) ? meta[VERSION] : undefined;
  return typeof version === 'string' && version >= FIRST_MODERN_REVISION;
}
