import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this tool, with a lockfile and packages of its own, apart from the workspace. */
export const TOOL = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Installs what this folder pins, unless just that is installed already. */
export function ensureInstalled() {
  const { devDependencies } = JSON.parse(readFileSync(join(TOOL, 'package.json'), 'utf8'));
  const isInstalled = Object.entries(devDependencies).every(([name, version]) => {
    const manifest = join(TOOL, 'node_modules', name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
  if (isInstalled) return;
  console.log('Installing what checks and rehearses a release (tools/release) ...');
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', options, { cwd: TOOL, stdio: 'inherit' });
}
