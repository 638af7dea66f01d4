import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_MS = 120_000;
const BETWEEN = '@@@ between two blocks @@@';
/** Where the pages say that the server is. */
const WRITTEN = 'http://127.0.0.1:3000';

/**
 * Pastes the blocks of a document into one shell, as a reader does.
 *
 * @param {readonly import('./read-snippets.mjs').Run[]} runs
 * @param {{ url: string, folder: string }} server - Stands for the address that the pages name; the shell begins in an
 *   empty folder beside it.
 * @returns {Promise<readonly string[]>} What went wrong: a command that failed, or another output than the page tells.
 */
export async function runShell(runs, { url, folder }) {
  const script = runs.map(({ code }) => `${code}\nprintf '\\n%s\\n' '${BETWEEN}'`).join('\n');
  const { code, stdout, stderr } = await runBash(
    script.replaceAll(WRITTEN, url),
    mkdtempSync(join(folder, 'shell-')),
  );
  const printed = stdout.split(`\n${BETWEEN}\n`);
  if (code !== 0) {
    const place = runs[printed.length - 1];
    return [
      `the block of line ${place?.line} failed with ${code}: ${(stderr || printed.at(-1)).slice(0, 2_000)}`,
    ];
  }
  return runs
    .map(({ prints, line }, index) => ({ prints, line, is: printed[index].replaceAll(url, WRITTEN).trim() }))
    .filter(({ prints, is }) => prints !== null && !patternOf(prints).test(is))
    .map(({ line, is }) => `the block of line ${line} printed:\n${is}`);
}

function runBash(script, cwd) {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, HOME: cwd };
    const child = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
      cwd,
      env,
      timeout: LIMIT_MS,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, stdout, stderr }));
  });
}

/** An ellipsis stands for anything; what is between is as it is written. */
function patternOf(prints) {
  const parts = prints
    .trim()
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
