import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run-command.mjs';
import { TOOL } from './installed.mjs';

/**
 * A project of somebody who uses our packages: it knows the registry of the rehearsal for `@paretostudio/*`, and for
 * everything else whatever registry the machine is set to.
 *
 * @typedef {object} Consumer
 * @property {string} folder
 * @property {(command: string, args: readonly string[]) => Promise<string>} run in its folder
 */

/**
 * Makes an empty project and installs into it as a stranger would: without our lockfile and our overrides.
 *
 * @param {string} folder made, with its parents
 * @param {object} options
 * @param {string} options.registryUrl where our scope comes from
 * @param {'module' | 'commonjs'} [options.type] of its package.json
 * @param {Record<string, string>} [options.dependencies] to install; none leaves the project empty
 * @param {readonly string[]} [options.files] of `consumers/`, copied into it
 * @param {Record<string, string | undefined>} [options.env] for npm
 * @returns {Promise<Consumer>}
 */
export async function makeConsumer(folder, options) {
  const { registryUrl, type = 'module', dependencies = {}, files = [], env = {} } = options;
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'consumer', private: true, version: '1.0.0', type, dependencies };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, '.npmrc'), `@paretostudio:registry=${registryUrl}\naudit=false\nfund=false\n`);
  for (const file of files) cpSync(join(TOOL, 'consumers', file), join(folder, file));
  const consumer = {
    folder,
    run: (command, args) => run(command, args, { cwd: folder, env }),
  };
  if (Object.keys(dependencies).length > 0) await consumer.run('npm', ['install', '--loglevel=error']);
  return consumer;
}

/** Adds up the sizes of all files below a folder, in bytes. */
export function bytesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((total, entry) => {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) return total;
    return total + (entry.isDirectory() ? bytesIn(path) : statSync(path).size);
  }, 0);
}

/** Lists what is installed in a project, by name, with versions: the top level of its node_modules and nested ones. */
export function installedIn(folder) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'));
  return Object.entries(packages).map(([path, { version }]) => ({
    name: path.split('node_modules/').at(-1),
    version,
  }));
}
