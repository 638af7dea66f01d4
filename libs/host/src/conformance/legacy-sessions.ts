import { randomUUID } from 'node:crypto';
import {
  isInitializeRequest,
  type McpServer,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';

/** A session that `initialize` began, and who may use it. */
interface Session {
  readonly owner: string;
  readonly transport: WebStandardStreamableHTTPServerTransport;
}

/**
 * Sessions of the revisions up to 2025-11-25, which the suite needs where a server asks its client.
 *
 * A session belongs to the key that began it: any other key is answered as for a session that does not exist.
 */
export class LegacySessions {
  readonly #sessions = new Map<string, Session>();

  constructor(private readonly createServer: () => McpServer) {}

  /**
   * Serves one HTTP request of a session, or begins one.
   *
   * @param owner - Id of the key that was admitted for this very request.
   */
  async serve(request: Request, body: unknown, owner: string): Promise<Response> {
    const id = request.headers.get('mcp-session-id');
    const session = id === null ? undefined : this.#sessions.get(id);
    if (session?.owner === owner) return session.transport.handleRequest(request, { parsedBody: body });
    if (id !== null) return refuse(404, 'There is no such session.');
    if (!isInitializeRequest(body)) return refuse(400, 'A session begins with initialize.');
    const transport = await this.#begin(owner);
    return transport.handleRequest(request, { parsedBody: body });
  }

  /** Ends every session. */
  async close(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map(({ transport }) => transport.close()));
  }

  async #begin(owner: string): Promise<WebStandardStreamableHTTPServerTransport> {
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void this.#sessions.set(id, { owner, transport }),
    });
    transport.onclose = () => void this.#sessions.delete(transport.sessionId ?? '');
    await this.createServer().connect(transport);
    return transport;
  }
}

function refuse(status: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', id: null, error: { code: -32_600, message } }, { status });
}
