import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stagePackages } from './stage-package.mjs';
import { projectAt, WORKSPACE } from './workspace.mjs';

/**
 * Packs projects as they are published: stages each one and makes a tarball of it.
 *
 * @param {readonly string[]} roots their folders, relative to the repository
 * @param {string} destination a folder for the staged packages and, each in a folder of its own, the tarballs: names
 *   such as `@a/b` and `a-b` make tarballs of one name
 * @returns {Map<string, string>} the absolute path of each tarball, by the project's name in Nx
 */
export function packStaged(roots, destination) {
  const projects = roots.map((root) => projectAt(root));
  const staged = stagePackages(projects, {
    workspace: WORKSPACE,
    destination: join(destination, 'packages'),
  });
  return new Map(
    [...staged].map(([name, folder]) => [name, packFolder(folder, join(destination, 'tarballs', name))]),
  );
}

/**
 * Makes the tarball of a staged package.
 *
 * @param {string} folder that was staged
 * @param {string} destination a folder for the tarball; made when it is not there
 * @returns {string} the absolute path of the tarball
 */
export function packFolder(folder, destination) {
  mkdirSync(destination, { recursive: true });
  const options = [
    'pack',
    '--json',
    '--ignore-scripts',
    '--loglevel=error',
    '--pack-destination',
    resolve(destination),
  ];
  const [{ filename }] = JSON.parse(execFileSync('npm', options, { cwd: folder, encoding: 'utf8' }));
  return join(resolve(destination), filename);
}
