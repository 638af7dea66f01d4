// The least that serves a tool over MCP: the SDK's low-level server on Fastify, one constant, no key; for `mcp.mjs`.
import Fastify from 'fastify';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, Server } from '@modelcontextprotocol/server';

const { BENCH_TOOL: name, BENCH_RESULT: text } = process.env;
const result = JSON.parse(text);

const handle = toNodeHandler(
  createMcpHandler(() => {
    const server = new Server({ name: 'bare', version: '1.0.0' }, { capabilities: { tools: {} } });
    server.setRequestHandler('tools/list', () => ({ tools: [{ name, inputSchema: { type: 'object' } }] }));
    server.setRequestHandler('tools/call', () => result);
    return server;
  }),
);

const app = Fastify();
app.post('/mcp', (request, reply) => {
  reply.hijack();
  return handle(request.raw, reply.raw, request.body);
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.server.address().port });
process.once('SIGTERM', async () => {
  await app.close();
  process.disconnect();
});
