import { listPublishable } from '../../release/lib/workspace.mjs';
import { packStaged } from '../../release/lib/pack-staged.mjs';

/** Whose packages an example installs in the place of the versions that it names. */
export const SCOPE = '@paretostudio/';

/**
 * Where the packages of this repository come from.
 *
 * @typedef {object} PackageSource
 * @property {(name: string, version: string) => string} specifierOf what package.json asks npm for
 * @property {Record<string, string>} all of them, for those that others depend on; empty when npm finds them by itself
 * @property {string} npmrc lines for the project's .npmrc
 */

/**
 * Takes the packages from a registry.
 *
 * @param {string} url
 * @param {string} [version] default: the one that the example names
 * @returns {PackageSource}
 */
export function packagesFromRegistry(url, version) {
  const npmrc = `${SCOPE.slice(0, -1)}:registry=${url}\n`;
  return { specifierOf: (_, named) => version ?? named, all: {}, npmrc };
}

/**
 * Packs the packages from the tree, as a release would; what is built is what is packed.
 *
 * @param {string} folder for the tarballs
 * @returns {Promise<PackageSource>}
 */
export async function packagesFromTree(folder) {
  const projects = listPublishable();
  const tarballs = packStaged(
    projects.map(({ root }) => root),
    folder,
  );
  const all = Object.fromEntries(
    projects.map(({ name, manifest }) => [manifest.name, `file:${tarballs.get(name)}`]),
  );
  return { specifierOf: (name) => all[name], all, npmrc: '' };
}
