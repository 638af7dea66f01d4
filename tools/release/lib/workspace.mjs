import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const WORKSPACE = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** Reads a JSON file. */
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * A project that is published.
 *
 * @typedef {object} Publishable
 * @property {string} name in Nx, which is also its folder's
 * @property {string} root its folder, relative to the repository
 * @property {Record<string, any>} manifest its package.json, as it stands in the tree
 */

/**
 * Lists what is published: the libraries first, then the programs, each by name.
 *
 * @param {string} [workspace] the repository to look into; this one by default
 * @returns {Publishable[]}
 */
export function listPublishable(workspace = WORKSPACE) {
  return ['libs', 'apps'].flatMap((house) =>
    readdirSync(join(workspace, house))
      .sort()
      .filter((folder) => existsSync(join(workspace, house, folder, 'package.json')))
      .map((folder) => projectAt(join(house, folder), workspace))
      .filter(({ manifest }) => manifest.private !== true),
  );
}

/**
 * Reads one project.
 *
 * @param {string} root its folder, relative to the repository
 * @param {string} [workspace] the repository to look into; this one by default
 * @returns {Publishable}
 */
export function projectAt(root, workspace = WORKSPACE) {
  const manifest = readJson(join(workspace, root, 'package.json'));
  return { name: manifest.nx?.name ?? manifest.name, root, manifest };
}
