import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { consent, registerProgram } from './consent.mjs';
import { suiteCommand, withResults } from './suite.mjs';

/** What the suite asks of an authorization server; no revision's frozen list of requirements has them. */
export const AUTHORIZATION_SCENARIOS = ['authorization-server-metadata-endpoint', 'authorization-code-grant'];

/**
 * Runs the suite's scenarios against an authorization server. It prints a link for a person to open; a program signs in
 * and consents in the place of the person.
 *
 * @param {import('./studio.mjs').Studio} studio
 * @param {string} revision of the specification
 * @returns {Promise<Map<string, import('./judge.mjs').Check[]>>} the checks of each scenario that ran
 */
export async function runAuthorization({ origin, cookie }, revision) {
  const port = await freePort();
  const id = await registerProgram(origin, `http://127.0.0.1:${port}/callback`);
  return withResults(async (folder) => {
    const selection = ['--url', origin, '--client-id', id, '--resource', `${origin}/mcp`, '-p', String(port)];
    const program = suiteCommand('authorization', [...selection, '--spec-version', revision, '-o', folder]);
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    for await (const line of createInterface(child.stdout)) {
      if (line.startsWith(`${origin}/oauth/authorize?`)) await consent(line, cookie);
    }
    await ended;
  });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
