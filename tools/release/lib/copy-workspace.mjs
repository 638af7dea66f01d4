import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { TOOL } from './installed.mjs';
import { run } from './run-command.mjs';

/** Commits of a rehearsal are nobody's. */
const AUTHOR = { 'user.name': 'Rehearsal', 'user.email': 'rehearsal@example.invalid' };

/**
 * Clones the last commit of the repository with its history, so that a rehearsal writes, commits and tags there alone.
 * What is installed is linked into the copy where the file system allows it, and installed anew elsewhere. The copy
 * has no remote: nothing can be pushed.
 *
 * @param {string} workspace the repository
 * @param {string} folder for the copy
 */
export async function copyWorkspace(workspace, folder) {
  const git = (...args) => run('git', args, { cwd: folder });
  await run('git', ['clone', '--quiet', '--local', '--no-hardlinks', '--no-tags', workspace, folder], {
    cwd: workspace,
  });
  await git('remote', 'remove', 'origin');
  for (const [name, value] of Object.entries(AUTHOR)) await git('config', name, value);
  await installInto(workspace, folder);
  symlinkSync(join(TOOL, 'node_modules'), join(folder, 'tools/release/node_modules'));
}

async function installInto(workspace, folder) {
  const installed = [
    '.',
    ...['apps', 'libs'].flatMap((house) =>
      readdirSync(join(workspace, house)).map((name) => join(house, name)),
    ),
  ]
    .map((project) => join(project, 'node_modules'))
    .filter((path) => existsSync(join(workspace, path)));
  try {
    if (!installed.includes('node_modules')) throw new Error('Nothing is installed.');
    for (const path of installed)
      await run('cp', ['-al', join(workspace, path), join(folder, path)], { cwd: folder });
  } catch {
    for (const path of installed) rmSync(join(folder, path), { recursive: true, force: true });
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  }
  rmSync(join(folder, 'node_modules/.cache'), { recursive: true, force: true });
}
