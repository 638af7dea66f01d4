import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './server-process.mjs';

/**
 * Runs work with a fresh Redis of its own on a loopback port, and removes it afterwards.
 *
 * @template T
 * @param {Record<string, string>} settings lines of its configuration; without any it keeps nothing on the disk
 * @param {(redis: { port: number, version: string } | null) => Promise<T>} work gets null where there is no redis-server
 * @returns {Promise<T>}
 */
export async function withRedis(settings, work) {
  const version = await findVersion();
  if (version === null) return work(null);
  const folder = mkdtempSync(join(tmpdir(), 'paretostudio-bench-redis-'));
  const port = await freePort();
  const all = { bind: '127.0.0.1', port: String(port), dir: folder, save: '', ...settings };
  const child = spawn(
    'redis-server',
    Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  try {
    await Promise.race([
      untilReady(child),
      ended.then(([code]) => Promise.reject(new Error(`redis-server ended with ${code}`))),
    ]);
    return await work({ port, version });
  } finally {
    process.removeListener('exit', stop);
    stop();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function findVersion() {
  const child = spawn('redis-server', ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  return new Promise((resolve) => {
    child.once('error', () => resolve(null)); // not installed
    child.once('close', () => resolve(/v=(\S+)/.exec(text)?.[1] ?? 'unknown'));
  });
}

/** Its log is read to the end, so that it never waits for a reader. */
function untilReady(child) {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
}
