import { spawn } from 'node:child_process';

/** How long what was started may take to end when it is asked to; a server stops its database meanwhile. */
const STOP_MS_MAX = 30_000;

const running = new Set();

/**
 * Starts a command in a process group of its own, so that it is ended together with everything that it started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function start(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Ends a child and what it started: asks, and after 30 s does not ask any more.
 *
 * @param {import('node:child_process').ChildProcess} child that {@link start} started
 * @returns {Promise<boolean>} whether all of them ended when they were asked to
 */
export async function end(child) {
  signal(child, 'SIGTERM');
  const until = Date.now() + STOP_MS_MAX;
  while (signal(child, 0)) {
    if (Date.now() > until) return !signal(child, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Ends everything that is still running. */
export async function endAll() {
  await Promise.all([...running].map(end));
}

/** Signals the whole group, and answers whether anybody of it was there; a leader may go before those whom it led. */
function signal(child, name) {
  try {
    return process.kill(-child.pid, name);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}
