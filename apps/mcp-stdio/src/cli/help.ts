import { CLIENT_IDS } from '@paretostudio/client-setup';
import { DEFAULT_ADDRESS } from '../config/check-address.js';

/** What `--help` prints. */
export const HELP = `Usage: paretostudio-mcp [options]

Serves your ParetoStudio library to an MCP client over stdio. Clients start it; in a terminal it waits
for one.

Options
  --url <address>          the server (default ${DEFAULT_ADDRESS})
  --agent <id>             serve one agent: its instructions and its tools
  --connection <id>        serve one connection
  --project-dir <folder>   where install_skill, install_agent and install_bundle write
                           (default: the folder the program is started in)
  --check                  test the key and the server, and print who you are
  --print-config <client>  print what to put where for one client:
${wrap(CLIENT_IDS, 27)}
  --help, --version

Environment
  PARETOSTUDIO_API_KEY      the key; taken from here alone
  PARETOSTUDIO_API_URL      as --url
  PARETOSTUDIO_AGENT        as --agent
  PARETOSTUDIO_PROJECT_DIR  as --project-dir
  PARETOSTUDIO_ALLOW_HTTP   1 lets http be used beyond this machine

Exit codes
  0  done
  1  the key or a setting is wrong, or the server refuses it
  2  the command line is not understood
  3  the server cannot be reached
  70 a fault of the program itself
`;

function wrap(words: readonly string[], indent: number): string {
  const lines = [''];
  for (const word of words) {
    const line = `${lines[lines.length - 1] ?? ''} ${word}`.trim();
    if (line.length + indent > 100) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n');
}
