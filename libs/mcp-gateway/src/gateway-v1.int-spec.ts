import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { ElicitResultSchema } from '@modelcontextprotocol/sdk/types.js';
import {
  callOf,
  CAN_BE_ASKED,
  openTestGateway,
  upstreamAt,
  type TestGateway,
} from './testing/open-test-gateway.js';
import type { UpstreamCall } from './types/upstream-call.js';

const QUESTION = {
  message: 'Which colour?',
  requestedSchema: { type: 'object' as const, properties: { colour: { type: 'string' as const } } },
};

function v1Server(): McpServer {
  const server = new McpServer({ name: 'v1', version: '1.0.0' });
  const said = (value: unknown) => ({ content: [{ type: 'text' as const, text: JSON.stringify(value) }] });
  server.registerTool('hello', {}, () => said('hello'));
  // The server's own method asks on the stream that belongs to no request; the one of the call asks on its stream.
  server.registerTool('ask_aside', {}, async () => said(await server.server.elicitInput(QUESTION)));
  server.registerTool('ask_within', {}, async ({ sendRequest }) =>
    said(await sendRequest({ method: 'elicitation/create', params: QUESTION }, ElicitResultSchema)),
  );
  return server;
}

/** Serves the MCP SDK of the first generation, as most servers in the world do. */
async function serveV1(mode: 'sessions' | 'stateless') {
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  const http = createServer((request, response) => {
    void (async () => {
      const known = sessions.get(String(request.headers['mcp-session-id']));
      if (known !== undefined) return known.handleRequest(request, response);
      if (request.headers['mcp-session-id'] !== undefined) return void response.writeHead(404).end();
      const transport = new StreamableHTTPServerTransport(
        mode === 'stateless'
          ? { sessionIdGenerator: undefined, enableJsonResponse: true }
          : {
              sessionIdGenerator: randomUUID,
              onsessioninitialized: (id) => void sessions.set(id, transport),
            },
      );
      await v1Server().connect(transport);
      await transport.handleRequest(request, response);
    })().catch((error: Error) => response.destroy(error));
  }).listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`,
    sessions,
    close: async () => {
      http.close();
      http.closeAllConnections();
      await once(http, 'close');
    },
  };
}

let v1: Awaited<ReturnType<typeof serveV1>>;
let opened: TestGateway;

async function facing(mode: 'sessions' | 'stateless') {
  v1 = await serveV1(mode);
  opened = openTestGateway();
  return { gateway: opened.gateway, upstream: upstreamAt(v1.url) };
}

afterEach(async () => {
  await opened.gateway.close();
  await v1.close();
});

const hello = { kind: 'result', isError: false, result: { content: [{ type: 'text', text: '"hello"' }] } };

test.each(['sessions', 'stateless'] as const)(
  'lists and calls tools of a v1 server with %s',
  async (mode) => {
    const { gateway, upstream } = await facing(mode);
    const { server, tools } = await gateway.listTools(upstream);
    expect(server).toMatchObject({ era: 'legacy', name: 'v1' });
    expect(tools).toHaveLength(3);
    expect(await gateway.callTool(upstream, callOf('hello'))).toEqual(hello);
    const abilities = CAN_BE_ASKED;
    expect(await gateway.callTool(upstream, callOf('hello', {}, { abilities }))).toEqual(hello);
  },
);

test.each(['ask_aside', 'ask_within'])('relays the question of a v1 server: %s', async (tool) => {
  const { gateway, upstream } = await facing('sessions');
  const call = (answer?: UpstreamCall['answer']) => callOf(tool, {}, { abilities: CAN_BE_ASKED, answer });
  const asked = await gateway.callTool(upstream, call());
  if (asked.kind !== 'input_required') throw new Error(JSON.stringify(asked));
  const [key = ''] = Object.keys(asked.requests);
  expect(asked.requests[key]).toMatchObject({ params: { message: 'Notes asks: Which colour?' } });
  const given = { action: 'accept', content: { colour: 'blue' } };
  const last = await gateway.callTool(upstream, call({ state: asked.state, responses: { [key]: given } }));
  expect(last).toMatchObject({ result: { content: [{ text: JSON.stringify(given) }] } });
});

test('opens a new session when a v1 server has lost the old one', async () => {
  const { gateway, upstream } = await facing('sessions');
  await gateway.callTool(upstream, callOf('hello'));
  v1.sessions.clear();
  expect(await gateway.callTool(upstream, callOf('hello'))).toEqual(hello);
});

test('ends its sessions when it closes', async () => {
  const { gateway, upstream } = await facing('sessions');
  await gateway.callTool(upstream, callOf('hello'));
  const [session] = v1.sessions.values();
  const ended = new Promise<void>((resolve) => {
    if (session !== undefined) session.onclose = resolve;
  });
  await gateway.close();
  await ended;
});
