import type { ClientDefinition, SetupParts } from '../client-definition.js';
import type { SetupFile } from '../client-setup.js';
import { json } from '../json.js';
import { stdioEntry } from '../mcp-server-entry.js';
import { SERVER_NAME } from '../names.js';
import type { OperatingSystem } from '../operating-system.js';
import type { Site } from '../site.js';
import { keyToCopy, step } from '../steps.js';

// As documented for macOS and Windows; the builds for Linux follow the folders of XDG.
const CONFIG_PLACES: Readonly<Record<OperatingSystem, string>> = {
  macos: '~/Library/Application Support/Claude/claude_desktop_config.json',
  windows: '%APPDATA%\\Claude\\claude_desktop_config.json',
  linux: '~/.config/Claude/claude_desktop_config.json',
};
const RESTART = step(
  'Quit Claude Desktop completely and start it again: it reads the file only at its start.',
);

/** Claude Desktop: the bundle first, which asks for the key and keeps it among the system's secrets; else the file. */
export const CLAUDE_DESKTOP: ClientDefinition = {
  id: 'claude-desktop',
  title: 'Claude Desktop',
  transport: 'stdio',
  documentation: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
  setUp: (site) => ({
    ...(site.bundleUrl === null ? byFile(site) : byBundle(site, site.bundleUrl)),
    files: [configFile(site)],
    notes: [
      'The file needs Node.js 20 or later on this machine; the bundle runs on what Claude Desktop brings.',
    ],
  }),
};

function byBundle(site: Site, bundleUrl: string): Pick<SetupParts, 'steps' | 'installLink'> {
  return {
    steps: [
      step('Download the bundle from the link below and open it: Claude Desktop asks whether to install it.'),
      step(`Enter your key, and ${site.serverUrl} as the server. That is all; no restart is needed.`),
      step(
        'Without the bundle: in Settings, Developer, Edit Config, merge the file below into the one that opens.',
      ),
      ...keyToCopy(site),
      RESTART,
    ],
    installLink: bundleUrl,
  };
}

function byFile(site: Site): Pick<SetupParts, 'steps'> {
  return {
    steps: [
      step('In Settings, Developer, Edit Config, merge the file below into the one that opens.'),
      ...keyToCopy(site),
      RESTART,
    ],
  };
}

function configFile(site: Site): SetupFile {
  return {
    path: CONFIG_PLACES[site.os],
    language: 'json',
    content: json({ mcpServers: { [SERVER_NAME]: stdioEntry(site, site.homeKey) } }),
    committed: false,
  };
}
