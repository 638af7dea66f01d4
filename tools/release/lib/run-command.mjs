import { once } from 'node:events';
import { end, start } from './children.mjs';

/** Enough for the slowest command, a build of everything on a busy machine. */
const COMMAND_MS_MAX = 20 * 60_000;

/** Of the output of a command that failed, in code units. */
const OUTPUT_LENGTH_MAX = 6_000;

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: Record<string, string | undefined> }} options `env` is added to
 *   this process's own; `undefined` takes a variable away
 * @returns {Promise<string>} what it wrote to its standard output
 * @throws {Error} with the end of its output, if it fails
 */
export async function run(command, args, { cwd, env = {} }) {
  const child = start(command, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => void end(child), COMMAND_MS_MAX);
  let output = '';
  let all = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    all += chunk;
  });
  child.stderr.on('data', (chunk) => (all += chunk));
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  if (code !== 0) {
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
