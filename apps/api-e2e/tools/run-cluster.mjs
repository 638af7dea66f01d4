// `npm run test:cluster [-- <jest arguments>]`: several server processes on one database, at full load.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
// eslint-disable-next-line @nx/enforce-module-boundaries -- what `npm start` runs first; of no project that could be depended on
import { ensureBuilt } from '../../../tools/start/ensure-built.mjs';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const built = await ensureBuilt(join(PROJECT, '../..'));
if (built !== 0) process.exit(built);

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const child = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    jest,
    '--config',
    'cluster.config.cjs',
    ...process.argv.slice(2),
  ],
  { cwd: PROJECT, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
const [code] = await once(child, 'close');
process.exit(code ?? 1);
