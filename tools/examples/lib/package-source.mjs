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
 * Packs packages from the tree, as a release would; what is built is what is packed.
 *
 * @param {string} folder for the tarballs
 * @param {readonly string[]} needed names of packages; what they depend on is packed too
 * @returns {PackageSource}
 */
export function packagesFromTree(folder, needed) {
  const projects = withDependencies(needed);
  const tarballs = packStaged(
    projects.map(({ root }) => root),
    folder,
  );
  const all = Object.fromEntries(
    projects.map(({ name, manifest }) => [manifest.name, `file:${tarballs.get(name)}`]),
  );
  return { specifierOf: (name) => all[name], all, npmrc: '' };
}

/** Lists the projects of packages and of everything of this repository that they depend on. */
function withDependencies(names) {
  const publishable = new Map(listPublishable().map((project) => [project.manifest.name, project]));
  const found = new Set();
  const add = (name) => {
    if (found.has(name) || !name.startsWith(SCOPE)) return;
    found.add(name);
    for (const dependency of Object.keys(publishable.get(name).manifest.dependencies ?? {})) add(dependency);
  };
  for (const name of names) add(name);
  return [...found].map((name) => publishable.get(name));
}
