import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuilt } from '../start/ensure-built.mjs';

/**
 * Builds what changed, then runs a suite of a project that is not part of `npm test`, with the arguments of this process,
 * and ends the process as it ended.
 *
 * @param {object} suite
 * @param {string} suite.project folder of the project, two below the workspace
 * @param {string} suite.config its Jest configuration
 * @param {Record<string, string>} [suite.env] variables over those of this process
 * @returns {Promise<never>}
 */
export async function runSuite({ project, config, env = {} }) {
  const built = await ensureBuilt(join(project, '../..'));
  if (built !== 0) process.exit(built);
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings=ExperimentalWarning',
      jest,
      '--config',
      config,
      ...process.argv.slice(2),
    ],
    { cwd: project, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'close');
  process.exit(code ?? 1);
}
