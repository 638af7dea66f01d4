import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKSPACE } from './workspace.mjs';

/** The folder of this tool, with a lockfile and packages of its own, apart from the workspace. */
export const TOOL = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Installs the workspace where nothing is installed yet: a fresh clone needs no other command first. */
export function ensureWorkspaceInstalled() {
  if (existsSync(join(WORKSPACE, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the workspace ...');
  install(WORKSPACE);
}

/** Installs what this folder pins, unless just that is installed already. */
export function ensureInstalled() {
  const { devDependencies } = JSON.parse(readFileSync(join(TOOL, 'package.json'), 'utf8'));
  const isInstalled = Object.entries(devDependencies).every(([name, version]) => {
    const manifest = join(TOOL, 'node_modules', name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
  if (isInstalled) return;
  console.log('Installing what checks and rehearses a release (tools/release) ...');
  install(TOOL, '--ignore-scripts');
}

function install(cwd, ...options) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['ci', ...options, ...quiet], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
