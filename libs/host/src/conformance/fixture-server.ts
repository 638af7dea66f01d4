import { McpServer } from '@modelcontextprotocol/server';
import { addPrompts } from './add-prompts.js';
import { addResources } from './add-resources.js';
import { CONTENT_TOOLS } from './content-tools.js';
import { addTools, type FixtureGround } from './fixture-tool.js';
import { INPUT_REQUIRED_TOOLS } from './input-required-tools.js';
import { PROBE_TOOLS } from './probe-tools.js';
import { PUSH_TOOLS } from './push-tools.js';

/** Makes one server with everything that the conformance suite asks for by name; it serves one request or session. */
export function createFixtureServer(ground: FixtureGround): McpServer {
  const server = new McpServer(
    { name: 'paretostudio-conformance-fixture', version: '1.0.0' },
    {
      capabilities: {
        tools: { listChanged: true },
        prompts: { listChanged: true },
        resources: { subscribe: true, listChanged: true },
        logging: {},
        completions: {},
      },
      requestState: { verify: ground.states.verify },
    },
  );
  addTools(server, ground, [...CONTENT_TOOLS, ...PROBE_TOOLS, ...PUSH_TOOLS, ...INPUT_REQUIRED_TOOLS]);
  addResources(server);
  addPrompts(server);
  return server;
}
