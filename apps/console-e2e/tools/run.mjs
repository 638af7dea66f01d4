// `npm run test:browser [-- <jest arguments>]`: the console in Chromium, against the built server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
// eslint-disable-next-line @nx/enforce-module-boundaries -- what `npm start` runs first; of no project that could be depended on
import { ensureBuilt } from '../../../tools/start/ensure-built.mjs';
import { findChromium, NO_CHROMIUM } from './find-chromium.mjs';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const WORKSPACE = join(PROJECT, '../..');

const chromium = findChromium(process.env);
if (chromium === null) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
const built = await ensureBuilt(WORKSPACE);
if (built !== 0) process.exit(built);

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const child = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    jest,
    '--config',
    'browser.config.cjs',
    ...process.argv.slice(2),
  ],
  { cwd: PROJECT, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
const [code] = await once(child, 'close');
process.exit(code ?? 1);
