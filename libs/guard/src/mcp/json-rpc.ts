/** A JSON-RPC answer: a result or an error. */
export interface JsonRpcResponse {
  readonly jsonrpc: '2.0';
  readonly id: string | number | null;
  readonly result?: unknown;
  readonly error?: JsonRpcError;
}

/** Why a JSON-RPC request was not served. */
export interface JsonRpcError {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}

/** The codes that JSON-RPC and MCP reserve, as far as a guard answers with them. */
export const JSON_RPC = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  /** What the SDKs answer for an unknown session. */
  sessionNotFound: -32001,
} as const;

/** Makes an answer that says why a request was not served. */
export function jsonRpcError(id: JsonRpcResponse['id'], error: JsonRpcError): JsonRpcResponse {
  return { jsonrpc: '2.0', id, error };
}
