import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that the whole repository stands in, without a slash at its end. */
export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/** Where the repository is for those who read the site. */
export const REPOSITORY_URL = 'https://github.com/paretostudio/paretostudio';

/** Where the pages that people write stand in the repository. */
export const PAGES = 'apps/docs/pages';

/**
 * Names a file or folder of the repository as a reader of the site finds it.
 *
 * @param {string} path - From the top of the repository; may end in `#anchor`.
 * @param {string} named - Who names it, for the error.
 * @throws {Error} If there is none: a link to it would be dead.
 */
export function repositoryUrl(path, named) {
  const [file, anchor] = path.split('#');
  const clean = posix.normalize(file).replace(/\/$/, '');
  if (clean.startsWith('..') || !existsSync(`${REPOSITORY}/${clean}`))
    throw new Error(`${named} links to ${path}, which is not in the repository.`);
  return `${REPOSITORY_URL}/blob/main/${clean}${anchor === undefined ? '' : `#${anchor}`}`;
}
