/** JSON-RPC: there is no such method. */
export const METHOD_NOT_FOUND = -32601;
/** JSON-RPC: the parameters name something that does not exist, or break its rules. */
export const INVALID_PARAMS = -32602;
/** JSON-RPC: something went wrong that the caller cannot mend by calling differently. */
export const INTERNAL_ERROR = -32603;

/** Answers a request with a JSON-RPC error; the message is read by people and shows no internals. */
export class RpcError extends Error {
  override readonly name = 'RpcError';

  /**
   * @param code - Of JSON-RPC, or as a server sent it.
   * @param message - A sentence; passed on as it is.
   * @param data - Passed on as it is; absent for none.
   */
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }
}
