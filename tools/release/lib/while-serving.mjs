import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { environment } from './run-command.mjs';

const START_MS_MAX = 90_000;
const STOP_MS_MAX = 30_000;

/**
 * Runs a program that serves until its address answers, does some work with it, and ends it as an operator would.
 *
 * @template T
 * @param {{ command: string, args: readonly string[], cwd: string, env: Record<string, string>, url: string }} program
 *   `url` answers with less than 500 once it is up
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Error} with its output, if it does not start, or does not end within 30 s of SIGTERM
 */
export async function whileServing({ command, args, cwd, env, url }, work) {
  // A group of its own: `npx` is ended together with what it started.
  const child = spawn(command, args, {
    cwd,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const closed = once(child, 'close');
  try {
    await untilAnswers(url, child, () => output);
    return await work();
  } catch (error) {
    error.message += `\nThe program said:\n${output.slice(-3_000)}`;
    throw error;
  } finally {
    await end(child, closed);
  }
}

async function untilAnswers(url, child, outputSoFar) {
  const until = Date.now() + START_MS_MAX;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`It ended with ${child.exitCode} instead of serving ${url}.`);
    const answers = await fetch(url).then(
      ({ status }) => status < 500,
      () => false,
    );
    if (answers) return;
    if (Date.now() > until) throw new Error(`It does not serve ${url}: ${outputSoFar().slice(-500)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function end(child, closed) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  signal('SIGTERM');
  let timer;
  const tooLate = new Promise((resolve) => (timer = setTimeout(resolve, STOP_MS_MAX, 'late')));
  const outcome = await Promise.race([closed, tooLate]);
  clearTimeout(timer);
  if (outcome === 'late') {
    signal('SIGKILL');
    throw new Error(`It did not end within ${STOP_MS_MAX} ms of SIGTERM.`);
  }
}
