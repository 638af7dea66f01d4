// The least that serves a tool over MCP: the SDK's low-level server on Fastify, one constant, no key; for `mcp.mjs`.
import Fastify from 'fastify';
import { createMcpHandler, Server } from '@modelcontextprotocol/server';

const { BENCH_TOOL: name, BENCH_RESULT: text } = process.env;
const result = JSON.parse(text);

const handler = createMcpHandler(() => {
  const server = new Server({ name: 'bare', version: '1.0.0' }, { capabilities: { tools: {} } });
  server.setRequestHandler('tools/list', () => ({ tools: [{ name, inputSchema: { type: 'object' } }] }));
  server.setRequestHandler('tools/call', () => result);
  return server;
});

const app = Fastify();
app.post('/mcp', async ({ headers, body }, reply) => {
  const request = new Request('http://127.0.0.1/mcp', { method: 'POST', headers });
  const response = await handler.fetch(request, { parsedBody: body });
  reply.code(response.status).headers(Object.fromEntries(response.headers));
  return response.text();
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.server.address().port });
process.once('SIGTERM', async () => {
  await app.close();
  process.disconnect();
});
