/** The body of an answer that MCP clients read where the request cannot be answered under its id. */
export interface JsonRpcRefusal {
  readonly jsonrpc: '2.0';
  readonly id: null;
  readonly error: { readonly code: number; readonly message: string };
}

const INVALID_REQUEST = -32600;
const PARSE_ERROR = -32700;

/** Says that a request is not served, whatever it asks for. */
export function invalidRequest(message: string): JsonRpcRefusal {
  return { jsonrpc: '2.0', id: null, error: { code: INVALID_REQUEST, message } };
}

/** Says that the body of a request is no JSON that the server takes. */
export function parseError(message: string): JsonRpcRefusal {
  return { jsonrpc: '2.0', id: null, error: { code: PARSE_ERROR, message } };
}
