import type { ClientRow } from '../client-row.js';
import type { SetupFile } from '../client-setup.js';
import { json } from '../json.js';
import { httpEntry, stdioEntry } from '../mcp-server-entry.js';
import { SERVER_NAME } from '../names.js';
import { keyToCopy, step } from '../steps.js';

const STEPS = [
  step("Put the entry into the client's MCP configuration, beside what is there under mcpServers."),
];
const RESTART = step('Restart the client.');

/** Any other client that starts programs. */
export const GENERIC: ClientRow = {
  id: 'generic',
  title: 'Any client with mcpServers',
  transport: 'stdio',
  documentation: null,
  setUp: (site) => ({
    steps: [...STEPS, ...keyToCopy(site), RESTART],
    files: [configFile(stdioEntry(site, site.homeKey))],
    notes: ['Keep this file out of version control: it holds the key.'],
  }),
};

/** Any other client that speaks HTTP. Some read `type`, some `transport`; who knows one passes over the other. */
export const GENERIC_HTTP: ClientRow = {
  id: 'generic-http',
  title: 'Any client with mcpServers, over HTTP',
  transport: 'http',
  documentation: null,
  setUp: (site) => ({
    steps: [...STEPS, ...keyToCopy(site), RESTART],
    files: [configFile({ type: 'http', transport: 'http', ...httpEntry(site, site.homeKey) })],
    notes: ['Keep this file out of version control: it holds the key.'],
  }),
};

function configFile(entry: object): SetupFile {
  return {
    path: 'mcp.json',
    language: 'json',
    content: json({ mcpServers: { [SERVER_NAME]: entry } }),
    committed: false,
  };
}
