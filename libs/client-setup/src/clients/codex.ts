import type { ClientDefinition } from '../client-definition.js';
import type { SetupFile } from '../client-setup.js';
import { stdioEntry } from '../mcp-server-entry.js';
import { KEY_VARIABLE, SERVER_NAME } from '../names.js';
import { word } from '../shell-command.js';
import type { Site } from '../site.js';
import { keyInEnvironment, keyToCopy, step } from '../steps.js';

const DOCUMENTATION = 'https://developers.openai.com/codex/mcp';
// Codex gives a server 10 seconds to start; the first start has npx fetch the program.
const STARTUP_TIMEOUT_SECONDS = 30;

/** Codex with the stdio program. */
export const CODEX: ClientDefinition = {
  id: 'codex',
  title: 'Codex',
  transport: 'stdio',
  documentation: DOCUMENTATION,
  setUp: (site) => ({
    steps: [
      step('Add the lines below at the end of the file; make it if it is not there.'),
      ...keyToCopy(site),
      step('Restart Codex. /mcp shows the server and its tools.'),
    ],
    files: [configFile(site, stdioTable(site))],
  }),
};

/** Codex over HTTP: no program on the machine, and the key stays in the environment. */
export const CODEX_HTTP: ClientDefinition = {
  id: 'codex-http',
  title: 'Codex over HTTP',
  transport: 'http',
  documentation: DOCUMENTATION,
  setUp: (site) => ({
    steps: [
      step('Run the command below, or add the lines below at the end of the file; they are the same.'),
      keyInEnvironment(site, 'Codex'),
      step('Restart Codex from there. /mcp shows the server and its tools.'),
    ],
    command: `codex mcp add ${SERVER_NAME} --url ${word(site.mcpUrl)} --bearer-token-env-var ${KEY_VARIABLE}`,
    files: [configFile(site, httpTable(site))],
    notes: ['Codex takes no key in this file; bearer_token_env_var is the name of the variable.'],
  }),
};

function configFile({ os }: Site, content: string): SetupFile {
  const path = os === 'windows' ? '%USERPROFILE%\\.codex\\config.toml' : '~/.codex/config.toml';
  return { path, language: 'toml', content, committed: false };
}

function stdioTable(site: Site): string {
  const { command, args, env } = stdioEntry(site, site.homeKey);
  return lines(
    `[mcp_servers.${SERVER_NAME}]`,
    `command = ${quote(command)}`,
    `args = [${args.map(quote).join(', ')}]`,
    `startup_timeout_sec = ${STARTUP_TIMEOUT_SECONDS}`,
    '',
    `[mcp_servers.${SERVER_NAME}.env]`,
    ...Object.entries(env).map(([name, value]) => `${name} = ${quote(value)}`),
  );
}

function httpTable({ mcpUrl }: Site): string {
  return lines(
    `[mcp_servers.${SERVER_NAME}]`,
    `url = ${quote(mcpUrl)}`,
    `bearer_token_env_var = ${quote(KEY_VARIABLE)}`,
  );
}

/** A basic string of TOML is written like one of JSON. */
function quote(text: string): string {
  return JSON.stringify(text);
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
