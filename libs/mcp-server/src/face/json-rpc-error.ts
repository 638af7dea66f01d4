/** Makes the HTTP answer of a JSON-RPC error that is decided before a server is built. */
export function jsonRpcError(
  status: number,
  error: { readonly code: number; readonly message: string },
  id: string | number | null = null,
): Response {
  return Response.json({ jsonrpc: '2.0', id, error }, { status });
}
