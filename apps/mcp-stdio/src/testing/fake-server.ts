import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMcpHandler, ProtocolError, Server, type ServerContext } from '@modelcontextprotocol/server';
import type { JsonObject } from '../json.js';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: { readonly method?: string; readonly params?: JsonObject };
}

/** Answers instead of the server, or says false to let it answer. */
export type Interceptor = (received: Received, response: ServerResponse) => boolean;

/** A server of the current SDK on loopback, whose tools try what a bridge must carry. */
export interface FakeServer {
  readonly url: string;
  readonly received: Received[];
  /** Set by a test to answer in the server's place. */
  intercept: Interceptor;
  /** What tools answer by name; see `fakeTools`. */
  readonly tools: Map<string, FakeTool>;
  /** Resources by URI. */
  readonly resources: Map<string, JsonObject>;
  /** Requests of one method, after the era was settled. */
  countOf(method: string): number;
  close(): Promise<void>;
}

/** A tool of the fake server. */
export interface FakeTool {
  readonly definition: JsonObject;
  readonly run: (args: JsonObject, ctx: ServerContext) => unknown;
}

/** Starts the server on a free port. */
export async function startFakeServer(): Promise<FakeServer> {
  const received: Received[] = [];
  const tools = new Map<string, FakeTool>();
  const resources = new Map<string, JsonObject>();
  const handler = createMcpHandler(() => buildServer(tools, resources));
  const http = createServer((request, response) => {
    void readBody(request).then(async (text) => {
      const body = text === '' ? {} : JSON.parse(text);
      const entry = { method: request.method ?? '', headers: request.headers, body };
      received.push(entry);
      if (!fake.intercept(entry, response)) await answer(handler.fetch, request, text, response);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const fake: FakeServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    received,
    intercept: () => false,
    tools,
    resources,
    countOf: (method) => received.filter(({ body }) => body.method === method).length,
    close: async () => {
      await handler.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return fake;
}

function buildServer(tools: FakeServer['tools'], resources: FakeServer['resources']): Server {
  const capabilities = { tools: {}, prompts: {}, resources: {}, completions: {} };
  const server = new Server(
    { name: 'fake', version: '9.9.9' },
    { capabilities, instructions: 'Instructions of the server.', inputRequired: { legacyShim: false } },
  );
  server.setRequestHandler(
    'tools/list',
    () => ({ tools: [...tools.values()].map((tool) => tool.definition) }) as never,
  );
  server.setRequestHandler('tools/call', async ({ params }, ctx) => {
    const tool = tools.get(params.name);
    if (tool === undefined) throw new ProtocolError(-32602, `Unknown tool: ${params.name}`);
    return (await tool.run((params.arguments ?? {}) as JsonObject, ctx)) as never;
  });
  server.setRequestHandler(
    'prompts/list',
    () => ({ prompts: [{ name: 'greeting', 'x-unknown': [1] }] }) as never,
  );
  server.setRequestHandler('prompts/get', ({ params }) => {
    const text = `Hello ${params.arguments?.['name'] ?? ''}`;
    return { messages: [{ role: 'user', content: { type: 'text', text } }] } as never;
  });
  server.setRequestHandler('resources/list', () => ({
    resources: [...resources.keys()].map((uri) => ({ uri, name: uri })),
  }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [] }));
  server.setRequestHandler('resources/read', ({ params: { uri } }) => {
    const content = resources.get(uri);
    if (content === undefined) throw new ProtocolError(-32602, `There is no resource ${uri}.`);
    return { contents: [{ uri, ...content }] } as never;
  });
  server.setRequestHandler('completion/complete', () => ({ completion: { values: ['Ada'] } }));
  return server;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function answer(
  serve: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  body: string,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const init = { method: incoming.method, headers, signal: gone.signal, ...(body !== '' && { body }) };
  const response = await serve(new Request(`http://${incoming.headers.host}${incoming.url}`, init));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.flushHeaders();
  try {
    for await (const chunk of response.body ?? []) outgoing.write(chunk);
  } catch {
    // The client went away in the middle; nobody is left to write to.
  }
  outgoing.end();
}
