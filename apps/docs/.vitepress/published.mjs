import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { REPOSITORY } from './repository.mjs';

const SOURCE = '@paretostudio/source';

/**
 * @typedef {object} PublishedPackage
 * @property {string} name as it is installed
 * @property {string} folder from the top of the repository
 * @property {string} page its page here, below `reference/packages`
 * @property {string} description
 * @property {boolean} isUniversal
 * @property {readonly Entry[]} entries what may be imported; none of a program
 *
 * @typedef {object} Entry
 * @property {string} name as it is imported
 * @property {string} source from the top of the repository
 * @property {string} page its page here, below `reference/packages`
 */

/**
 * Lists everything that is published, libraries before programs, in the order of their names.
 *
 * @returns {readonly PublishedPackage[]}
 */
export function publishedPackages() {
  return ['libs', 'apps'].flatMap((house) =>
    readdirSync(`${REPOSITORY}/${house}`)
      .map((name) => `${house}/${name}`)
      .filter((folder) => existsSync(`${REPOSITORY}/${folder}/package.json`))
      .map((folder) => ({ folder, manifest: readManifest(folder) }))
      .filter(({ manifest }) => manifest.nx?.tags.includes('publish:npm'))
      .map(packageOf),
  );
}

function readManifest(folder) {
  return JSON.parse(readFileSync(`${REPOSITORY}/${folder}/package.json`, 'utf8'));
}

function packageOf({ folder, manifest: { name, description, exports = {}, nx } }) {
  const page = name.split('/').at(-1);
  const isLibrary = nx.tags.every((tag) => tag !== 'type:app');
  const entries = Object.entries(isLibrary ? exports : {})
    // What leads to sources alone is for the specs of this workspace, and in no package.
    .filter(([, targets]) => targets[SOURCE] !== undefined && targets.types !== undefined)
    .map(([path, targets]) => ({
      name: name + path.slice(1),
      source: folder + targets[SOURCE].slice(1),
      page: `${page}/${path === '.' ? 'api' : path.slice(2)}`,
    }));
  return { name, folder, page, description, isUniversal: nx.tags.includes('platform:universal'), entries };
}
