import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';

const WORKSPACE = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds what is stale and then becomes the given program: it runs in this very process, so signals, the terminal
 * and the exit code are its own, and there is no second process to leave behind.
 *
 * @param {string} program Path of the built file, from the workspace's root.
 */
export async function runBuilt(program) {
  const code = await ensureBuilt(WORKSPACE);
  if (code !== 0) process.exit(code);
  const file = join(WORKSPACE, program);
  process.argv[1] = file;
  // A terminal that is closed drains the server as a stop does; by default it would die at once.
  process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
  await import(pathToFileURL(file).href);
}
