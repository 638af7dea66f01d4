import {
  isJSONRPCRequest,
  PerRequestHTTPServerTransport,
  SdkError,
  SdkErrorCode,
  SUPPORTED_PROTOCOL_VERSIONS,
  type JSONRPCRequest,
  type Server,
} from '@modelcontextprotocol/server';
import { CLIENT_CLOSED_REQUEST } from './serve-legacy.js';

/**
 * Serves one request of the revisions up to 2025-11-25 whose method may tell of its progress: with a single JSON body,
 * as ever, unless something is told before the result; then with a stream of events that ends with the result.
 *
 * The server closes itself with its answer, and when the client goes away.
 *
 * @param server - Fresh, for this request alone.
 * @param message - Of a request that {@link mayStream}.
 */
export async function streamLegacy(
  server: Server,
  request: Request,
  message: JSONRPCRequest,
): Promise<Response> {
  const transport = new PerRequestHTTPServerTransport({ classification: { era: 'legacy' } });
  await server.connect(transport);
  try {
    return await transport.handleMessage(message, { request });
  } catch (error) {
    const isGone = error instanceof SdkError && error.code === SdkErrorCode.ConnectionClosed;
    if (isGone) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
    throw error;
  }
}

/**
 * Whether a request can be answered with a stream: it is one beyond doubt, and its client takes events. What is refused
 * for its header fields is refused as all legacy requests are.
 */
export function mayStream({ headers }: Request, body: unknown): body is JSONRPCRequest {
  const accept = headers.get('accept') ?? '';
  const version = headers.get('mcp-protocol-version');
  return (
    accept.includes('application/json') &&
    accept.includes('text/event-stream') &&
    /^application\/json(?:$|;)/.test(headers.get('content-type') ?? '') &&
    (version === null || SUPPORTED_PROTOCOL_VERSIONS.includes(version)) &&
    isJSONRPCRequest(body)
  );
}
