import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Enough for an installation and a test on a busy machine. */
const COMMAND_MS_MAX = 10 * 60_000;

/** Of the output of a command that failed, in code units. */
const OUTPUT_LENGTH_MAX = 8_000;

/**
 * Runs a command to its end; with it ends whatever it started. A signal that is to end this process ends the command,
 * which then has failed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @throws {Error} with the end of its output, if it fails
 */
export async function run(command, args, cwd) {
  // A group of its own, so that a test which hangs is ended with all that it started.
  const options = { cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true };
  const child = spawn(command, args, options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const end = () => process.kill(-child.pid, 'SIGKILL');
  const timer = setTimeout(end, COMMAND_MS_MAX);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, end);
  if (code === 0) return;
  throw new Error(
    `${command} ${args.join(' ')} ended with ${code ?? signal}:\n${output.slice(-OUTPUT_LENGTH_MAX)}`,
  );
}

/**
 * The environment of this process without what is this run's own: what `npm run` put there outranks a project's
 * .npmrc, options of Node.js are for the workspace's tests, and an example counts no tests for us.
 */
function environment() {
  const foreign =
    /^(npm_(config_(_|local|global_)?prefix|lifecycle|package|command|execpath|node)|NODE_OPTIONS$|TEST_COUNTS_FILE$|NX_)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
