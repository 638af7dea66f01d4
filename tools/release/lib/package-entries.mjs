/**
 * What a package lets others import.
 *
 * @typedef {object} PackageEntry
 * @property {string} specifier what is imported, `@paretostudio/admission/testing`
 * @property {string} path as the exports map names it, `./testing`
 * @property {string} types its declarations, relative to the package
 */

/**
 * Lists the entries of a package that are code with types: not package.json, and nothing that is there for the
 * specs of this workspace alone.
 *
 * @param {Record<string, any>} manifest a package.json
 * @returns {PackageEntry[]}
 */
export function typedEntries({ name, exports = {} }) {
  return Object.entries(exports)
    .filter(([, target]) => typeof target?.types === 'string')
    .map(([path, { types }]) => ({ specifier: `${name}${path.slice(1)}`, path, types }));
}
