import { NO_SUCH_TARGET } from '@paretostudio/studio';

/** The body of an answer that MCP clients read where the request cannot be answered under its id. */
export interface JsonRpcRefusal {
  readonly jsonrpc: '2.0';
  readonly id: string | number | null;
  readonly error: { readonly code: number; readonly message: string };
}

const INVALID_REQUEST = -32600;
const PARSE_ERROR = -32700;
const NOT_FOUND = 404;

/** Says that a request is not served, whatever it asks for. */
export function invalidRequest(message: string): JsonRpcRefusal {
  return { jsonrpc: '2.0', id: null, error: { code: INVALID_REQUEST, message } };
}

/** Says that the body of a request is no JSON that the server takes. */
export function parseError(message: string): JsonRpcRefusal {
  return { jsonrpc: '2.0', id: null, error: { code: PARSE_ERROR, message } };
}

/** Says that a request was sent to nothing, in the words for a target that the caller may not know of. */
export function noSuchTarget(id: JsonRpcRefusal['id']): JsonRpcRefusal {
  return { jsonrpc: '2.0', id, error: { code: NOT_FOUND, message: NO_SUCH_TARGET } };
}
