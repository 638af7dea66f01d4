import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));

/** Installs what this folder pins, once: it stands apart from the workspace. */
export async function installed() {
  if (existsSync(join(FOLDER, 'node_modules/@modelcontextprotocol/inspector'))) return;
  console.log('Installing the conformance suite and the Inspector (tools/interop) ...');
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  const [code] = await once(npm, 'exit');
  if (code !== 0) throw new Error(`npm ci in tools/interop ended with ${code}.`);
}
