import {
  classifyInboundRequest,
  createMcpHandler,
  ProtocolErrorCode,
  type McpHttpHandler,
  type Server,
} from '@modelcontextprotocol/server';
import type { McpMessageFacts } from '../messages/mcp-message-facts.js';
import { CLIENT_CLOSED_REQUEST, serveLegacy } from './serve-legacy.js';
import { jsonRpcError } from './json-rpc-error.js';

/**
 * Brings each message to a fresh server of its era, or refuses it before one is built.
 *
 * The SDK serves the modern era and checks envelope, headers and revision; the legacy era goes through
 * {@link serveLegacy}.
 */
export class ServerRouter {
  readonly #builders = new WeakMap<Request, () => Server>();
  readonly #legacy = new Set<Server>();
  readonly #modern: McpHttpHandler;
  #isClosed = false;

  constructor() {
    this.#modern = createMcpHandler(({ requestInfo }) => this.#build(requestInfo), { legacy: 'reject' });
  }

  /** Whether it serves no more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Answers one message; `build` makes its server, and is called at most once. */
  async respond(
    request: Request,
    body: unknown,
    facts: McpMessageFacts,
    build: () => Server,
  ): Promise<Response> {
    if (this.#isClosed)
      return jsonRpcError(503, { code: 503, message: 'The server is shutting down.' }, facts.id);
    if (request.signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
    const refused = request.method === 'POST' ? refuseUnserved(body, facts) : null;
    if (refused !== null) return refused;
    if (facts.era === 'legacy' && isLegacyRequest(request, body))
      return this.#serveLegacy(build(), request, body);
    this.#builders.set(request, build);
    return this.#modern.fetch(request, { parsedBody: body });
  }

  /** Ends the requests in flight. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#modern.close(), ...[...this.#legacy].map((server) => server.close())]);
  }

  async #serveLegacy(server: Server, request: Request, body: unknown): Promise<Response> {
    this.#legacy.add(server);
    try {
      return await serveLegacy(server, request, body);
    } finally {
      this.#legacy.delete(server);
    }
  }

  #build(request: Request | undefined): Server {
    const build = request === undefined ? undefined : this.#builders.get(request);
    if (build === undefined)
      throw new Error('The SDK asked for the server of a request that it was not given.');
    return build();
  }
}

/** Whether a message is a request of the legacy era, as the SDK decides it for itself. */
function isLegacyRequest(request: Request, body: unknown): boolean {
  const outcome = classifyInboundRequest({
    httpMethod: request.method,
    protocolVersionHeader: request.headers.get('mcp-protocol-version') ?? undefined,
    body,
  });
  return outcome.kind === 'legacy' && (outcome.reason === 'initialize' || outcome.reason === 'no-claim');
}

/** Refuses what no server is built for, so that nothing of it can run. */
function refuseUnserved(body: unknown, facts: McpMessageFacts): Response | null {
  switch (facts.kind) {
    case 'batch':
      return refuse(
        ProtocolErrorCode.InvalidRequest,
        'Batches are not served: send one message per request.',
      );
    case 'malformed':
      return body === undefined
        ? refuse(ProtocolErrorCode.ParseError, 'Parse error: the body is not JSON.')
        : refuse(ProtocolErrorCode.InvalidRequest, 'The body is not a JSON-RPC message of MCP.');
    default:
      return isListening(facts)
        ? refuse(ProtocolErrorCode.MethodNotFound, 'Method not found', facts.id, 404)
        : null;
  }
}

/** The SDK would open a stream, which would outlive its admission; no list ever announces a change here. */
function isListening({ kind, era, method }: McpMessageFacts): boolean {
  return kind === 'request' && era === 'modern' && method === 'subscriptions/listen';
}

function refuse(code: number, message: string, id: string | number | null = null, status = 400): Response {
  return jsonRpcError(status, { code, message }, id);
}
