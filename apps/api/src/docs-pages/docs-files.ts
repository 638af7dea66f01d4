import { readStaticFiles } from '../static-files/read-static-files.js';
import type { StaticFile } from '../static-files/static-file.js';
import { docsPolicy } from './docs-policy.js';

const NOT_FOUND = '/404.html';

/** The built documentation. */
export interface DocsFiles {
  /** Pages by their path below `/docs`: `/` is the first, `/guides/quotas` is one, `/reference/` that of a folder. */
  readonly pages: ReadonlyMap<string, StaticFile>;
  /** What pages load, by its path below `/docs`. */
  readonly others: ReadonlyMap<string, StaticFile>;
  /** What a browser sees where there is no page. */
  readonly notFound: StaticFile;
  /** The Content-Security-Policy that every page comes with. */
  readonly policy: string;
}

/**
 * Reads the built documentation into memory.
 *
 * @param folder - May be absent, as in a build without it.
 * @returns Null where nothing was built.
 */
export function readDocsFiles(folder: string): DocsFiles | null {
  const files = readStaticFiles(folder);
  return files === null ? null : docsFilesOf(files);
}

/**
 * Sorts the files of the documentation into what has an address as a page, and what pages load.
 *
 * @throws {Error} If there is no page for what is not found: not what our build makes.
 */
export function docsFilesOf(files: readonly StaticFile[]): DocsFiles {
  const html = files.filter(({ path }) => path.endsWith('.html'));
  const notFound = html.find(({ path }) => path === NOT_FOUND);
  if (notFound === undefined) throw new Error(`The documentation was built without ${NOT_FOUND}.`);
  return {
    pages: new Map(html.filter((file) => file !== notFound).map((file) => [addressOf(file), file])),
    others: new Map(files.filter((file) => !html.includes(file)).map((file) => [file.path, file])),
    notFound,
    policy: docsPolicy(html.map(({ content }) => content.toString('utf8'))),
  };
}

function addressOf({ path }: StaticFile): string {
  return path.replace(/\/index\.html$/, '/').replace(/\.html$/, '');
}
