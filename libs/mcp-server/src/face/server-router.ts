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
import { mayStream, streamLegacy } from './stream-legacy.js';

/** A message that was let in. */
export interface Opened {
  /** Makes its server. */
  readonly build: () => Server;
  /** Whether its method may tell something before its result, so that the answer is a stream of events. */
  readonly streams: boolean;
}

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

  /**
   * Answers one message.
   *
   * @param open - Lets it in or refuses it; asked once at most, and not for what is served to nobody.
   */
  async respond(
    request: Request,
    body: unknown,
    facts: McpMessageFacts,
    open: () => Promise<Opened | Response>,
  ): Promise<Response> {
    const refused = this.#refuse(request, facts) ?? refuseUnserved(request, body, facts);
    if (refused !== null) return refused;
    const opened = await open();
    if (opened instanceof Response) return opened;
    // It may have been closed in the meantime.
    const late = this.#refuse(request, facts);
    if (late !== null) return late;
    if (facts.era === 'legacy' && isLegacyRequest(request, body))
      return this.#serveLegacy(opened, request, body);
    this.#builders.set(request, opened.build);
    return this.#modern.fetch(request, { parsedBody: body });
  }

  /** Ends the requests in flight. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#modern.close(), ...[...this.#legacy].map((server) => server.close())]);
  }

  #refuse({ signal }: Request, { id }: McpMessageFacts): Response | null {
    if (this.#isClosed) return jsonRpcError(503, { code: 503, message: 'The server is shutting down.' }, id);
    return signal.aborted ? new Response(null, { status: CLIENT_CLOSED_REQUEST }) : null;
  }

  async #serveLegacy({ build, streams }: Opened, request: Request, body: unknown): Promise<Response> {
    const server = build();
    this.#legacy.add(server);
    if (streams && mayStream(request, body)) {
      server.onclose = () => this.#legacy.delete(server);
      return streamLegacy(server, request, body);
    }
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
function refuseUnserved({ method }: Request, body: unknown, facts: McpMessageFacts): Response | null {
  if (method !== 'POST') return null;
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
