import { createServer } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createGuard } from '@paretostudio/guard';
import { createMcpGuard } from '@paretostudio/guard/mcp';
import { MemoryQuotaStore } from '@paretostudio/quotas';
import { NOTES } from './actions.js';
import { makeNotesServer } from './notes-server.js';

const UNITS = { name: 'units', title: 'Units a day', unit: 'units', window: 'day' };

/**
 * Serves the notes over Streamable HTTP at `/mcp`, to keys alone.
 *
 * @param {import('@paretostudio/admission').AdmissionPort} admission who decides about keys
 */
export function createService(admission) {
  const meters = {
    store: new MemoryQuotaStore(),
    draws: ({ plan }, { cost }) => [{ meter: UNITS, limit: plan === 'free' ? 5 : 500, cost }],
  };
  const mcp = createMcpGuard(createGuard({ admission, actions: NOTES, meters }));

  return createServer(async (req, res) => {
    if (req.url !== '/mcp') return res.writeHead(404).end();
    try {
      const transport = mcp.transport(new StreamableHTTPServerTransport({ sessionIdGenerator: undefined }));
      const server = makeNotesServer();
      res.on('close', () => void server.close());
      await server.connect(transport);
      await transport.handleRequest(req, res);
    } catch (error) {
      console.error(error);
      if (!res.headersSent) res.writeHead(500).end();
    }
  });
}
