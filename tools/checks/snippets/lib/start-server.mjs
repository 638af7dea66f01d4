import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './documents.mjs';

const PROGRAM = join(ROOT, 'apps/api/dist/main.js');
const START_LIMIT_MS = 60_000;
const ADDRESS = /"Server listening at (http:[^"]+)"/;

/**
 * Starts the built server on an empty database of its own and a free port of loopback.
 *
 * @returns {Promise<{ url: string, folder: string, stop: () => Promise<void> }>} Its address, and a folder that goes
 *   with it when it is stopped.
 * @throws {Error} With what it wrote, if it does not come up.
 */
export async function startServer() {
  if (!existsSync(PROGRAM)) throw new Error('The server is not built: npx nx run api:assemble');
  const folder = mkdtempSync(join(tmpdir(), 'paretostudio-snippets-'));
  const child = spawn(process.execPath, ['--no-deprecation', PROGRAM], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const killWithUs = () => child.kill('SIGKILL');
  process.on('exit', killWithUs);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    process.removeListener('exit', killWithUs);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(child, ended), folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(child, ended) {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = () => reject(new Error(`The server did not start:\n${log}`));
    const limit = setTimeout(fail, START_LIMIT_MS);
    const hear = (chunk) => {
      log += chunk;
      const [, url] = ADDRESS.exec(log) ?? [];
      if (url === undefined) return;
      clearTimeout(limit);
      resolve(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    ended.then(fail);
  });
}
