import type { ClientDefinition } from '../client-definition.js';
import { json } from '../json.js';
import { httpEntry, stdioEntry } from '../mcp-server-entry.js';
import { SERVER_NAME } from '../names.js';
import type { Site } from '../site.js';
import { keyToCopy, step } from '../steps.js';

/** Any other client that speaks HTTP. Some read `type`, some `transport`; who knows one passes over the other. */
export const GENERIC: ClientDefinition = {
  id: 'generic',
  title: 'Any client with mcpServers',
  transport: 'http',
  documentation: null,
  setUp: (site) => partsFor(site, { type: 'http', transport: 'http', ...httpEntry(site, site.homeKey) }),
};

/** Any other client that starts programs. */
export const GENERIC_STDIO: ClientDefinition = {
  id: 'generic-stdio',
  title: 'Any client with mcpServers, by a program',
  transport: 'stdio',
  documentation: null,
  setUp: (site) => partsFor(site, stdioEntry(site, site.homeKey)),
};

function partsFor(site: Site, entry: object) {
  return {
    steps: [
      step("Put the entry into the client's MCP configuration, beside what stands there under mcpServers."),
      ...keyToCopy(site),
      step('Restart the client.'),
    ],
    files: [
      {
        path: 'mcp.json',
        language: 'json',
        content: json({ mcpServers: { [SERVER_NAME]: entry } }),
        committed: false,
      } as const,
    ],
    notes: ['Keep this file out of version control: it holds the key.'],
  };
}
