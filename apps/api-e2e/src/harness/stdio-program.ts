import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StdioProgram } from './mcp-clients.js';

const BUNDLE = fileURLToPath(new URL('../../../mcp-stdio/dist/paretostudio-mcp.js', import.meta.url));

/** Where the program finds its server and its folders. */
export interface StdioSettings {
  readonly key: string;
  /** The server's origin; absent: the program's own default. */
  readonly url?: string;
  /** The folder that the program is started in, as a client does. */
  readonly cwd?: string;
  /** The person's home folder; nothing of the machine's own may be written to. */
  readonly home?: string;
  readonly args?: readonly string[];
}

/** The built stdio program, as a client's configuration starts it. */
export function stdioProgram({ key, url, cwd, home, args = [] }: StdioSettings): StdioProgram {
  return {
    command: process.execPath,
    args: [BUNDLE, ...args],
    env: {
      PARETOSTUDIO_API_KEY: key,
      ...(url !== undefined && { PARETOSTUDIO_API_URL: url }),
      ...(home !== undefined && { HOME: home, USERPROFILE: home }),
    },
    ...(cwd !== undefined && { cwd }),
  };
}

/** How a program ended that was run from a terminal, and what it said. */
export interface TerminalRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as a person does in a terminal, to its end. */
export async function runInTerminal({ command, args, env, cwd }: StdioProgram): Promise<TerminalRun> {
  return new Promise((resolve) => {
    const child = execFile(command, [...args], { env, cwd, timeout: 30_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
    });
    child.stdin?.end();
  });
}
