import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One HTTP request to a hostile upstream, and what can be done to whoever sent it. */
export interface HostileExchange {
  readonly request: IncomingMessage;
  /** For answers that no server would give: write, drip, hang or destroy as you like. */
  readonly response: ServerResponse;
  readonly body: string;
  /** The JSON-RPC method, or null when the body is no request or notification. */
  readonly method: string | null;
  readonly id: string | number | null;
  readonly params: Readonly<Record<string, unknown>>;
  /** Whether the message is of the revision 2026-07-28. */
  readonly modern: boolean;
  /** Answers with a JSON-RPC result of any shape. */
  reply(result: unknown): void;
  /** Answers with a JSON-RPC error. */
  fail(code: number, message: string): void;
  /**
   * Answers as a server without malice: discovery, `initialize`, notifications, a list of one tool `echo` and its
   * calls. For everything that the test does not spoil.
   */
  behave(): void;
}

/** A running hostile upstream. */
export interface HostileUpstream {
  readonly url: string;
  readonly port: number;
  /** Header fields and body of each request that came, oldest first. */
  readonly requests: { readonly headers: IncomingMessage['headers']; readonly body: string }[];
  /** Drops every connection, whatever hangs. */
  close(): Promise<void>;
}

/**
 * Starts an HTTP server on 127.0.0.1 that answers as a test wants it to, however badly.
 *
 * @param handler - Called for each HTTP request; call `behave()` for those that shall go well.
 */
export async function startHostileUpstream(
  handler: (exchange: HostileExchange) => void | Promise<void>,
): Promise<HostileUpstream> {
  const requests: HostileUpstream['requests'] = [];
  const server = createServer((request, response) => {
    response.on('error', () => undefined); // whoever asked went away
    void readBody(request)
      .then((body) => {
        requests.push({ headers: request.headers, body });
        return handler(exchangeOf(request, response, body));
      })
      .catch((error: Error) => response.destroy(error));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    port,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

interface Message {
  readonly method?: string;
  readonly id?: string | number;
  readonly params?: Readonly<Record<string, unknown>>;
}

const REVISION_KEY = 'io.modelcontextprotocol/protocolVersion';

function exchangeOf(request: IncomingMessage, response: ServerResponse, body: string): HostileExchange {
  const { method = null, id = null, params = {} } = messageOf(body);
  const send = (answer: object): void => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
  };
  const meta = params['_meta'] as Readonly<Record<string, unknown>> | undefined;
  const exchange = {
    request,
    response,
    body,
    method,
    id,
    params,
    modern: meta?.[REVISION_KEY] !== undefined,
    reply: (result: unknown) => send({ result }),
    fail: (code: number, message: string) => send({ error: { code, message } }),
  };
  return { ...exchange, behave: () => behave(exchange) };
}

function messageOf(body: string): Message {
  try {
    return JSON.parse(body) as Message;
  } catch {
    return {};
  }
}

function behave({
  request,
  response,
  method,
  id,
  modern,
  reply,
  fail,
}: Omit<HostileExchange, 'behave'>): void {
  if (request.method !== 'POST') return void response.writeHead(405).end();
  if (id === null) return void response.writeHead(202).end();
  const result = modern ? { resultType: 'complete' } : {};
  const serverInfo = { name: 'hostile', version: '1.0.0' };
  const capabilities = { tools: {} };
  switch (method) {
    case 'server/discover':
      return reply({
        ...result,
        supportedVersions: ['2026-07-28'],
        capabilities,
        ttlMs: 0,
        cacheScope: 'private',
      });
    case 'initialize':
      return reply({ protocolVersion: '2025-11-25', capabilities, serverInfo });
    case 'tools/list':
      return reply({
        ...result,
        tools: [{ name: 'echo', inputSchema: { type: 'object' } }],
        ...(modern && { ttlMs: 0, cacheScope: 'private' }),
      });
    case 'tools/call':
      return reply({ ...result, content: [{ type: 'text', text: 'echo' }] });
    default:
      return fail(-32601, 'Method not found');
  }
}
