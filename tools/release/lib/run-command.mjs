import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Enough for the slowest command, a build of everything on a busy machine. */
const COMMAND_MS_MAX = 20 * 60_000;

/** Of the output of a command that failed, in code units. */
const OUTPUT_LENGTH_MAX = 6_000;

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: Record<string, string | undefined>, expectedCode?: number }} options `env` is added to
 *   this process's own; `undefined` takes a variable away
 * @returns {Promise<string>} what it wrote to its standard output
 * @throws {Error} with the end of its output, if it ends otherwise than expected
 */
export async function run(command, args, { cwd, env = {}, expectedCode = 0 }) {
  const child = spawn(command, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), COMMAND_MS_MAX);
  let output = '';
  let all = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    all += chunk;
  });
  child.stderr.on('data', (chunk) => (all += chunk));
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  if (code !== expectedCode) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${code ?? signal}:\n${all.slice(-OUTPUT_LENGTH_MAX)}`,
    );
  }
  return output;
}

/** The environment of this process with changes; what `npm run` put there for itself would outrank a project's .npmrc. */
export function environment(changes = {}) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_(_|local|global_)?prefix|lifecycle|package|command|execpath|node)/i.test(name),
  );
  const merged = { ...Object.fromEntries(own), ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}
