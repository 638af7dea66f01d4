import type { ClientDefinition, SetupParts } from '../client-definition.js';
import { json } from '../json.js';
import { httpEntry, stdioEntry } from '../mcp-server-entry.js';
import { SERVER_NAME } from '../names.js';
import { quotedJson } from '../shell-command.js';
import type { Site } from '../site.js';
import { step } from '../steps.js';
import { teamNotes } from '../team-notes.js';

const DOCUMENTATION = 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration';
const INPUT = {
  type: 'promptString',
  id: 'paretostudio-api-key',
  description: 'ParetoStudio API key',
  password: true,
} as const;
const KEY_REFERENCE = `\${input:${INPUT.id}}`;

/** VS Code with the stdio program; the key is asked for, and kept by VS Code, never written into a file. */
export const VSCODE: ClientDefinition = {
  id: 'vscode',
  title: 'VS Code',
  transport: 'stdio',
  documentation: DOCUMENTATION,
  setUp: (site) =>
    partsFor(site, { type: 'stdio', ...stdioEntry(site, KEY_REFERENCE) }, teamNotes(site, 'vscode-http')),
};

/** VS Code over HTTP: no program on the machine. */
export const VSCODE_HTTP: ClientDefinition = {
  id: 'vscode-http',
  title: 'VS Code over HTTP',
  transport: 'http',
  documentation: DOCUMENTATION,
  setUp: (site) => partsFor(site, { type: 'http', ...httpEntry(site, KEY_REFERENCE) }),
};

function partsFor(site: Site, entry: object, notes: readonly string[] = []): SetupParts {
  // What VS Code takes by link and by command line: the entry with its name and its inputs beside it.
  const definition = { name: SERVER_NAME, ...entry, inputs: [INPUT] };
  return {
    steps: [
      step('For yourself: open the install link, or run the command below.'),
      step('For a project: commit the file below instead, or merge it into the one that is there.'),
      step(
        'Start the server (MCP: List Servers in the Command Palette) and enter the key when VS Code asks for it.',
      ),
      step('No restart is needed; the tools are there in the chat in agent mode.'),
    ],
    command: `code --add-mcp ${quotedJson(definition, site.os)}`,
    installLink: `vscode:mcp/install?${encodeURIComponent(JSON.stringify(definition))}`,
    files: [
      {
        path: '.vscode/mcp.json',
        language: 'json',
        content: json({ inputs: [INPUT], servers: { [SERVER_NAME]: entry } }),
        committed: true,
      },
    ],
    notes: [
      'VS Code keeps the key among its secrets; it stands in no file, no link and no command.',
      ...notes,
    ],
  };
}
