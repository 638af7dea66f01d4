import type { ClientDefinition } from '../client-definition.js';
import type { SetupFile } from '../client-setup.js';
import { json } from '../json.js';
import { httpEntry, stdioEntry } from '../mcp-server-entry.js';
import { KEY_VARIABLE, SERVER_NAME } from '../names.js';
import { variableInQuotes, word } from '../shell-command.js';
import type { Site } from '../site.js';
import { keyInTerminal, step } from '../steps.js';
import { teamNotes } from '../team-notes.js';

const DOCUMENTATION = 'https://code.claude.com/docs/en/mcp';
// Claude Code expands ${NAME} in command, args, env, url and headers of .mcp.json.
const KEY_REFERENCE = `\${${KEY_VARIABLE}}`;
const KEY_PLACE = 'The command keeps the key in ~/.claude.json; the file only refers to it.';

/** Claude Code with the stdio program: for one person by command, for a project by a file that gets committed. */
export const CLAUDE_CODE: ClientDefinition = {
  id: 'claude-code',
  title: 'Claude Code',
  transport: 'stdio',
  documentation: DOCUMENTATION,
  setUp: (site) => ({
    steps: stepsFor(site),
    command: stdioCommand(site),
    files: [projectFile(stdioEntry(site, KEY_REFERENCE))],
    notes: [KEY_PLACE, ...teamNotes(site, 'claude-code-http')],
  }),
};

/** Claude Code over HTTP: no program on the machine. */
export const CLAUDE_CODE_HTTP: ClientDefinition = {
  id: 'claude-code-http',
  title: 'Claude Code over HTTP',
  transport: 'http',
  documentation: DOCUMENTATION,
  setUp: (site) => ({
    steps: stepsFor(site),
    command: httpCommand(site),
    // An entry with a url and no type is an error to Claude Code.
    files: [projectFile({ type: 'http', ...httpEntry(site, KEY_REFERENCE) })],
    notes: [KEY_PLACE],
  }),
};

function stepsFor(site: Site) {
  return [
    keyInTerminal(site),
    step('In the same window, run the command below. The server is then there in each of your projects.'),
    step(
      `For a whole team instead: commit the file below; each person sets ${KEY_VARIABLE} in the environment that ` +
        'Claude Code is started in, and approves the server once.',
    ),
    step('Restart Claude Code: sessions that are running do not see the new server. /mcp shows its state.'),
  ];
}

// In both, an option with one value stands before the name: behind --env and --header, which take any number of
// values, the name would be read as one more.
function stdioCommand(site: Site): string {
  const { command, args } = site.launch;
  return [
    'claude mcp add --env',
    variableInQuotes(`${KEY_VARIABLE}=`, KEY_VARIABLE, site.os),
    ...Object.entries(site.environment).map(([name, value]) => `--env ${word(`${name}=${value}`)}`),
    `--scope user ${SERVER_NAME} --`,
    ...[command, ...args].map(word),
  ].join(' ');
}

function httpCommand(site: Site): string {
  const header = variableInQuotes('Authorization: Bearer ', KEY_VARIABLE, site.os);
  return `claude mcp add --transport http --header ${header} --scope user ${SERVER_NAME} ${word(site.mcpUrl)}`;
}

function projectFile(entry: object): SetupFile {
  return {
    path: '.mcp.json',
    language: 'json',
    content: json({ mcpServers: { [SERVER_NAME]: entry } }),
    committed: true,
  };
}
