import type { ClientRow, SetupParts } from '../client-row.js';
import { json } from '../json.js';
import { stdioEntry } from '../mcp-server-entry.js';
import { SERVER_NAME } from '../names.js';
import type { OperatingSystem } from '../operating-system.js';
import type { Site } from '../site.js';
import { keyToCopy, step } from '../steps.js';

// Where Anthropic says the file is for macOS and Windows; on Linux the builds that there are follow the XDG folders.
const CONFIG_PLACES: Readonly<Record<OperatingSystem, string>> = {
  macos: '~/Library/Application Support/Claude/claude_desktop_config.json',
  windows: '%APPDATA%\\Claude\\claude_desktop_config.json',
  linux: '~/.config/Claude/claude_desktop_config.json',
};

/** Claude Desktop: the bundle first, which asks for the key and keeps it in the system's key store; else the file. */
export const CLAUDE_DESKTOP: ClientRow = {
  id: 'claude-desktop',
  title: 'Claude Desktop',
  transport: 'stdio',
  documentation: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
  setUp: (site) => (site.bundleUrl === null ? byFile(site) : byBundle(site, site.bundleUrl)),
};

function byBundle(site: Site, bundleUrl: string): SetupParts {
  const { PARETOSTUDIO_AGENT: agentId } = site.environment;
  const agent = agentId === undefined ? '' : `, as the agent ${agentId}`;
  return {
    steps: [
      step(
        `Download the bundle (${bundleUrl}) and open it: Claude Desktop shows what it is and asks to install it.`,
      ),
      step(`Enter the key when it asks, as the server ${site.serverUrl}${agent}.`),
      step('Without the bundle: write the file below instead, or merge it into the one that is there.'),
      RESTART,
    ],
    files: [configFile(site)],
    installLink: bundleUrl,
    notes: [PLACE_NOTE, NODE_NOTE],
  };
}

function byFile(site: Site): SetupParts {
  return {
    steps: [
      step(
        'Open Settings, Developer, Edit Config; write the file below, or merge it into the one that is there.',
      ),
      ...keyToCopy(site),
      RESTART,
    ],
    files: [configFile(site)],
    notes: [NODE_NOTE],
  };
}

function configFile(site: Site) {
  return {
    path: CONFIG_PLACES[site.os],
    language: 'json',
    content: json({ mcpServers: { [SERVER_NAME]: stdioEntry(site, site.homeKey) } }),
    committed: false,
  } as const;
}

const RESTART = step(
  'Quit Claude Desktop completely and start it again: it reads the file only at its start.',
);
const PLACE_NOTE =
  'Settings, Developer, Edit Config opens the right file, wherever this version of Claude Desktop keeps it.';
const NODE_NOTE =
  'The file needs Node.js 20 or later on this machine; the bundle runs on what Claude Desktop brings with it.';
