/** Makes the HTTP answer of a JSON-RPC error that is decided before a server is built. */
export function jsonRpcError(
  status: number,
  { code, message, data }: { readonly code: number; readonly message: string; readonly data?: unknown },
  id: string | number | null = null,
): Response {
  const error = { code, message, ...(data === undefined ? {} : { data }) };
  return Response.json({ jsonrpc: '2.0', id, error }, { status });
}
