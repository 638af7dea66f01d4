import { randomUUID } from 'node:crypto';
import {
  createMcpHandler,
  isInitializeRequest,
  isLegacyRequest,
  legacyStatelessFallback,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';

const SESSIONS_MAX = 1_000;
const SESSION_HEADER = 'mcp-session-id';

/**
 * Serves MCP over HTTP in one or both eras. A legacy client that initializes gets a session, so that it can be asked
 * while a call runs; a legacy request without one is answered on its own.
 *
 * @param {() => import('@modelcontextprotocol/server').Server} createServer
 * @param {'both' | 'modern' | 'legacy'} era
 * @returns {{ fetch(request: Request, body: unknown): Promise<Response>, close(): Promise<void> }}
 */
export function createMcpEndpoint(createServer, era) {
  const modern = createMcpHandler(createServer, { legacy: 'reject' });
  const stateless = legacyStatelessFallback(createServer);
  const sessions = new Map();

  async function fetch(request, body) {
    if (era === 'modern') return modern.fetch(request, { parsedBody: body });
    const sessionId = request.headers.get(SESSION_HEADER);
    if (sessionId === null && !(await isLegacyRequest(request, body))) {
      return era === 'legacy' ? refuseModern(request) : modern.fetch(request, { parsedBody: body });
    }
    if (sessionId !== null) {
      return (
        sessions.get(sessionId)?.handleRequest(request, { parsedBody: body }) ??
        refuse(404, 'Session not found')
      );
    }
    return isInitializeRequest(body) ? openSession(request, body) : stateless(request, { parsedBody: body });
  }

  async function openSession(request, body) {
    if (sessions.size >= SESSIONS_MAX) return refuse(503, 'Too many sessions');
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void sessions.set(id, transport),
      onsessionclosed: (id) => void sessions.delete(id),
    });
    await createServer().connect(transport);
    return transport.handleRequest(request, { parsedBody: body });
  }

  async function close() {
    await modern.close();
    await Promise.all([...sessions.values()].map((transport) => transport.close()));
    sessions.clear();
  }
  return { fetch, close };
}

/** What servers of the older SDK say to a revision that they do not know. */
function refuseModern(request) {
  const revision = request.headers.get('mcp-protocol-version');
  return refuse(400, `Bad Request: Unsupported protocol version: ${revision}`);
}

function refuse(status, message) {
  return Response.json({ jsonrpc: '2.0', error: { code: -32000, message }, id: null }, { status });
}
