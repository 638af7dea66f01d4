import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WORKSPACE } from './server-process.mjs';

/**
 * Runs work while a sample upstream serves in a process of its own.
 *
 * @template T
 * @param {string[]} options further options of its program
 * @param {(sample: { url: string, pid: number, freeze(): void, end(): Promise<void> }) => Promise<T>} work
 *   `freeze` lets it hang from then on: connections are still accepted, nothing is answered
 * @returns {Promise<T>}
 */
export async function whileSampleServes(options, work) {
  const program = join(WORKSPACE, 'tools/sample-upstream/main.mjs');
  const child = spawn(process.execPath, [program, '--port', '0', '--unrecorded', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async () => {
    child.kill('SIGKILL'); // also ends one that is frozen
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  try {
    const [url] = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`the sample ended with ${code}`))),
    ]);
    return await work({ url, pid: child.pid, freeze: () => child.kill('SIGSTOP'), end });
  } finally {
    await end();
  }
}
