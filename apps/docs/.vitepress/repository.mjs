import { fileURLToPath } from 'node:url';

/** The folder that the whole repository stands in, without a slash at its end. */
export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/** Where the repository is for those who read the site. */
export const REPOSITORY_URL = 'https://github.com/paretostudio/paretostudio';

/** Where the pages that people write stand in the repository. */
export const PAGES = 'apps/docs/pages';

/** What the address of each file of the repository begins with. */
export const FILES_URL = `${REPOSITORY_URL}/blob/main/`;
