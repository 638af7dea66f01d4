import type { ClientRow } from '../client-row.js';
import type { SetupFile } from '../client-setup.js';
import { json } from '../json.js';
import { httpEntry, stdioEntry } from '../mcp-server-entry.js';
import { KEY_VARIABLE, SERVER_NAME } from '../names.js';
import { shellCommand, variableInQuotes } from '../shell-command.js';
import type { Site } from '../site.js';
import { keyInTerminal, step } from '../steps.js';

const DOCUMENTATION = 'https://code.claude.com/docs/en/mcp';
// Claude Code expands ${NAME} in command, args, env, url and headers of .mcp.json.
const KEY_REFERENCE = `\${${KEY_VARIABLE}}`;

/** Claude Code with the stdio program: for one person by command, for a project by a file that gets committed. */
export const CLAUDE_CODE: ClientRow = {
  id: 'claude-code',
  title: 'Claude Code',
  transport: 'stdio',
  documentation: DOCUMENTATION,
  setUp: (site) => ({
    steps: stepsFor(site),
    command: shellCommand(
      'claude mcp add',
      SERVER_NAME,
      '--scope user',
      ...environmentOptions(site),
      '--',
      ...line(site),
    ),
    files: [projectFile(stdioEntry(site, KEY_REFERENCE))],
    notes: [
      ...(site.os === 'windows' ? [WINDOWS_NOTE] : []),
      'The command keeps the key in ~/.claude.json; the project file refers to it and can be committed.',
    ],
  }),
};

/** Claude Code over HTTP: no program on the machine. */
export const CLAUDE_CODE_HTTP: ClientRow = {
  id: 'claude-code-http',
  title: 'Claude Code over HTTP',
  transport: 'http',
  documentation: DOCUMENTATION,
  setUp: (site) => ({
    steps: stepsFor(site),
    command: shellCommand(
      'claude mcp add --transport http',
      SERVER_NAME,
      site.mcpUrl,
      '--scope user',
      '--header',
      variableInQuotes('Authorization: Bearer ', KEY_VARIABLE, site.os),
    ),
    // An entry with a url and no type is an error to Claude Code.
    files: [projectFile({ type: 'http', ...httpEntry(site, KEY_REFERENCE) })],
    notes: [
      'The command keeps the key in ~/.claude.json; the project file refers to it and can be committed.',
    ],
  }),
};

function stepsFor(site: Site) {
  return [
    keyInTerminal(site),
    step('In the same window, run the command below. It is then there in each of your projects.'),
    step(
      `For a whole team instead: commit the file below; each person sets ${KEY_VARIABLE} in the environment that ` +
        'Claude Code is started in, and approves the server once.',
    ),
    step('Restart Claude Code: sessions that are running do not see the new server. /mcp shows its state.'),
  ];
}

// The name comes first: behind --env, which takes any number of values, it would be read as one of them.
function environmentOptions(site: Site): string[] {
  const key = variableInQuotes(`${KEY_VARIABLE}=`, KEY_VARIABLE, site.os);
  const others = Object.entries(site.environment).map(([name, value]) => `--env ${name}=${value}`);
  return [`--env ${key}`, ...others];
}

function line({ launch }: Site): readonly string[] {
  return [launch.command, ...launch.args];
}

function projectFile(entry: object): SetupFile {
  return {
    path: '.mcp.json',
    language: 'json',
    content: json({ mcpServers: { [SERVER_NAME]: entry } }),
    committed: true,
  };
}

const WINDOWS_NOTE =
  'This project file starts the program as Windows needs it; a team on several systems takes claude-code-http, ' +
  'whose file is the same everywhere.';
