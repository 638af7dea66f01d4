/**
 * What `nx release version` does here: what it does everywhere, and then the version of the release is written where
 * else the repository names it.
 */
const actions = require('@nx/js/src/release/version-actions');

exports.default = actions.default;

/** Runs once the packages have their new version, before what changed is committed. */
exports.afterAllProjectsVersioned = async (folder, options) => {
  const { spreadVersion } = await import('./lib/spread-version.mjs');
  const spread = spreadVersion(folder, { isDryRun: options.dryRun === true });
  const { changedFiles, deletedFiles } = await actions.afterAllProjectsVersioned(folder, options);
  return { changedFiles: [...spread, ...changedFiles], deletedFiles };
};
