import { WebStandardStreamableHTTPServerTransport, type Server } from '@modelcontextprotocol/server';

/** Status of a request whose client is gone; nobody reads it. */
export const CLIENT_CLOSED_REQUEST = 499;

/**
 * Serves one request of the revisions up to 2025-11-25, without a session and with a single JSON body: no stream
 * stays open that would outlive what admission decided.
 *
 * @param server - Fresh, for this request alone; it is closed afterwards.
 * @param body - The parsed JSON body.
 */
export async function serveLegacy(server: Server, request: Request, body: unknown): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
    enableJsonResponse: true,
  });
  await server.connect(transport);
  try {
    return await Promise.race([
      transport.handleRequest(request, { parsedBody: body }),
      abortOf(request.signal, server),
    ]);
  } finally {
    await server.close();
  }
}

/** Settles when the client goes away or the server is closed under the request: the SDK would then wait for ever. */
function abortOf(signal: AbortSignal, server: Server): Promise<Response> {
  return new Promise((resolve) => {
    const end = () => resolve(new Response(null, { status: CLIENT_CLOSED_REQUEST }));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    server.onclose = () => {
      signal.removeEventListener('abort', end);
      end();
    };
  });
}
