import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(
  new URL('../node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js', import.meta.url),
);

/** What the Inspector's exit codes say. */
export const EXIT = { ok: 0, authRequired: 3, unreachable: 4, toolError: 5, notPortable: 6 };

/**
 * Runs the Inspector's command line once.
 *
 * @param {string[]} options
 * @param {{ home: string }} place a folder that stands for the person's own, which the Inspector writes to
 * @returns {Promise<{ code: number, result: any, errors: string }>} `result` is what it printed as JSON; undefined
 *   when that was no JSON
 */
export async function inspect(options, { home }) {
  const child = spawn(process.execPath, [PROGRAM, '--cli', ...options, '--format', 'json'], {
    env: { PATH: process.env.PATH, HOME: home, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const [code] = await once(child, 'close');
  return { code, result: parse(output), errors };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
