import { clientOfMessage } from './client-of-message.js';
import { eraOfMessage } from './era-of-message.js';
import { isRecord } from './is-record.js';
import type { McpMessageFacts } from './mcp-message-facts.js';
import { isMcpMethod } from './mcp-method.js';
import { operationOfTarget } from './operation-of-target.js';
import { operationOfMessage } from './operation-of-message.js';

/** Header fields of the request as Node.js gives them, names in lower case. */
export type McpHeaderFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Where a message was sent. */
export interface McpMessageOptions {
  /** Whether to a connection or an agent, whose tools have names that are not ours; default false. */
  readonly target?: boolean;
}

/**
 * Reads from a message what its admission and its usage record need: in constant time but for a look at its own
 * members, and without ever throwing, whatever the body is.
 *
 * Judges nothing: what is malformed or forbidden is refused later, by the face. A batch costs nothing since it is
 * refused whole.
 *
 * @param body - The parsed JSON body, untrusted.
 * @param headers - Only `mcp-protocol-version` is looked at, for messages that do not name their revision themselves.
 */
export function readMcpMessage(
  body: unknown,
  headers: McpHeaderFields = {},
  { target = false }: McpMessageOptions = {},
): McpMessageFacts {
  const version = headers['mcp-protocol-version'];
  const header = typeof version === 'string' ? version : null;
  if (!isRecord(body) || body['jsonrpc'] !== '2.0') return nothing(Array.isArray(body), header);
  const { method, id, params } = body;
  if (typeof method !== 'string') return notCalling(body, header);
  const era = eraOfMessage(method, params, header);
  const client = clientOfMessage(method, params);
  if (!Object.hasOwn(body, 'id')) {
    const action = isMcpMethod(method) ? method : 'none';
    return { kind: 'notification', method, id: null, action, cost: 0, client, era };
  }
  if (!isRequestId(id)) {
    return { kind: 'malformed', method, id: null, action: 'none', cost: 0, client, era };
  }
  return {
    kind: 'request',
    method,
    id,
    ...(target ? operationOfTarget(method, params) : operationOfMessage(method, params)),
    client,
    era,
  };
}

/** An id by JSON-RPC as MCP narrows it: a text or a whole number. */
function isRequestId(id: unknown): id is string | number {
  return typeof id === 'string' || Number.isSafeInteger(id);
}

function nothing(isBatch: boolean, header: string | null): McpMessageFacts {
  return {
    kind: isBatch ? 'batch' : 'malformed',
    method: null,
    id: null,
    action: 'none',
    cost: 0,
    client: null,
    era: eraOfMessage(null, undefined, header),
  };
}

function notCalling(body: Readonly<Record<string, unknown>>, header: string | null): McpMessageFacts {
  const isResponse = Object.hasOwn(body, 'result') || Object.hasOwn(body, 'error');
  return { ...nothing(false, header), kind: isResponse ? 'response' : 'malformed' };
}
