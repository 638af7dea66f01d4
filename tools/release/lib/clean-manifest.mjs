/** What a package.json says to this workspace alone, and to nobody who installs the package. */
const OF_THE_WORKSPACE = ['nx', 'scripts', 'devDependencies', 'allowScripts', 'private'];

/** The export condition that leads to the sources, which are not in the package. */
const SOURCE_CONDITION = '@paretostudio/source';

/**
 * Makes the package.json that is published of the one in the tree: without what only this workspace reads, without the
 * export condition that leads to its sources, and without an entry that has no other condition.
 *
 * @param {Record<string, any>} manifest of the project
 * @param {readonly string[]} files what stands at the top of the package
 * @returns {Record<string, any>} a new one; the given one is left as it is
 */
export function cleanManifest(manifest, files) {
  const kept = Object.entries(manifest).filter(([name]) => !OF_THE_WORKSPACE.includes(name));
  const clean = { ...structuredClone(Object.fromEntries(kept)), files: [...files].sort() };
  if (manifest.exports !== undefined) clean.exports = publishedExports(manifest.exports);
  return clean;
}

function publishedExports(entries) {
  const published = Object.entries(entries).map(([path, target]) => {
    if (typeof target === 'string') return [path, target];
    const conditions = Object.entries(target).filter(([condition]) => condition !== SOURCE_CONDITION);
    return [path, Object.fromEntries(conditions)];
  });
  return Object.fromEntries(
    published.filter(([, target]) => typeof target === 'string' || Object.keys(target).length > 0),
  );
}
