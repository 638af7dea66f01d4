// An empty server over standard streams on the SDK that the stdio program uses; `stdio.mjs` bundles it.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

const server = new Server({ name: 'empty', version: '1.0.0' }, { capabilities: { tools: {} } });
await server.connect(new StdioServerTransport());
