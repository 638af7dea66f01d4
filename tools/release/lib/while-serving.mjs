import { end, start } from './children.mjs';
import { environment } from './run-command.mjs';

const START_MS_MAX = 90_000;

/**
 * Runs a program that serves until its address answers, does some work with it, and ends it as an operator would.
 *
 * @template T
 * @param {{ command: string, args: readonly string[], cwd: string, env: Record<string, string>, url: string }} program
 *   `url` answers with less than 500 once it is up
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Error} with its output, if it does not start, or does not end within 30 s of being asked to
 */
export async function whileServing({ command, args, cwd, env, url }, work) {
  const child = start(command, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  let answer;
  try {
    await untilAnswers(url, child, () => output);
    answer = await work();
  } catch (error) {
    await end(child);
    error.message += `\nThe program said:\n${output.slice(-3_000)}`;
    throw error;
  }
  if (!(await end(child))) throw new Error(`It does not end when it is asked to:\n${output.slice(-3_000)}`);
  return answer;
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
