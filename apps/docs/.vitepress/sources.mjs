/**
 * Texts of the repository that pages show as they stand there, so that nothing is written twice. A page includes one by
 * a line of its own, `<!-- include: errors -->`; its first heading is left out, because the page has a title.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const SOURCES = {
  errors: 'libs/admission/docs/errors.md',
  actions: 'libs/permissions/docs/actions.md',
  plans: 'libs/quotas/docs/plans.md',
  tools: 'libs/mcp-server/docs/tools.md',
  environment: 'apps/api/docs/environment.md',
  sizes: 'tools/release/docs/sizes.md',
};

/** Where the pages of the published packages are, which are made and not kept; from the folder of the pages. */
export const PACKAGE_PAGES = 'reference/packages';

/**
 * Tells whether a page is of the exports of a package: it is one folder below the page of the package.
 *
 * @param {string} page - From the folder of the pages.
 */
export function isPageOfExports(page) {
  return page.startsWith(`${PACKAGE_PAGES}/`) && page.split('/').length > PACKAGE_PAGES.split('/').length + 1;
}

/** Programs, whose pages are called as they are installed. */
const PROGRAMS = { 'apps/api': 'server', 'apps/mcp-stdio': 'paretostudio-mcp' };

/**
 * Finds the page that stands for a file of the repository: a table, which has the page of its name in the reference, or
 * the README of what is published.
 *
 * @param {string} path - From the top of the repository; a folder stands for its README.
 * @returns {string | null} The page without `.md`, from the folder of the pages.
 */
export function pageFor(path) {
  const table = Object.keys(SOURCES).find((name) => SOURCES[name] === path);
  if (table !== undefined) return `reference/${table}`;
  const folder = path.replace(/\/README\.md$/, '');
  const name = PROGRAMS[folder] ?? /^libs\/([\w-]+)$/.exec(folder)?.[1];
  return name === undefined ? null : `${PACKAGE_PAGES}/${name}`;
}
