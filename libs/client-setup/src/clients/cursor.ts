import { base64 } from '../base64.js';
import type { ClientDefinition } from '../client-definition.js';
import type { SetupFile } from '../client-setup.js';
import { json } from '../json.js';
import { httpEntry, stdioEntry } from '../mcp-server-entry.js';
import { KEY_VARIABLE, SERVER_NAME } from '../names.js';
import type { Site } from '../site.js';
import { keyInEnvironment, keyToCopy, step } from '../steps.js';
import { teamNotes } from '../team-notes.js';

const DOCUMENTATION = 'https://cursor.com/docs/mcp';
const KEY_REFERENCE = `\${env:${KEY_VARIABLE}}`;

/** Cursor with the stdio program. */
export const CURSOR: ClientDefinition = {
  id: 'cursor',
  title: 'Cursor',
  transport: 'stdio',
  documentation: DOCUMENTATION,
  setUp: (site) =>
    partsFor(site, (key) => ({ type: 'stdio', ...stdioEntry(site, key) }), teamNotes(site, 'cursor-http')),
};

/** Cursor over HTTP: no program on the machine. */
export const CURSOR_HTTP: ClientDefinition = {
  id: 'cursor-http',
  title: 'Cursor over HTTP',
  transport: 'http',
  documentation: DOCUMENTATION,
  setUp: (site) => partsFor(site, (key) => httpEntry(site, key)),
};

function partsFor(site: Site, entryWith: (key: string) => object, notes: readonly string[] = []) {
  return {
    steps: [
      step('For yourself: write the first file below, or merge it into the one that is there.'),
      ...keyToCopy(site),
      step(
        'For a project: commit the second file instead, or open the install link; both only refer to the key.',
      ),
      keyInEnvironment(site, 'Cursor'),
      step('Restart Cursor. Settings, Tools & MCP shows the server and its tools.'),
    ],
    files: [
      configFile(`${home(site)}mcp.json`, entryWith(site.homeKey), false),
      configFile('.cursor/mcp.json', entryWith(KEY_REFERENCE), true),
    ],
    installLink: installLink(entryWith(KEY_REFERENCE)),
    notes: [
      'The install link holds no key: what it installs reads it from the environment of Cursor.',
      ...notes,
    ],
  };
}

function configFile(path: string, entry: object, committed: boolean): SetupFile {
  return { path, language: 'json', content: json({ mcpServers: { [SERVER_NAME]: entry } }), committed };
}

function home({ os }: Site): string {
  return os === 'windows' ? '%USERPROFILE%\\.cursor\\' : '~/.cursor/';
}

// https://cursor.com/docs/mcp/install-links: the name, and the entry of mcp.json as JSON in base64.
function installLink(entry: object): string {
  const config = encodeURIComponent(base64(JSON.stringify(entry)));
  return `cursor://anysphere.cursor-deeplink/mcp/install?name=${SERVER_NAME}&config=${config}`;
}
