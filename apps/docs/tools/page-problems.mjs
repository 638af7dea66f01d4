const BASE = '/docs/';
/** What the server itself answers below the site's address. */
const OTHERS = /^\/docs\/api(\/|$)/;
const LOADING = new Set(['script', 'link', 'img', 'source', 'iframe', 'video', 'audio']);

/**
 * @typedef {object} BuiltPage
 * @property {ReadonlySet<string>} ids where a link can lead to
 * @property {readonly Reference[]} references
 * @property {readonly string[]} inlineStyles
 *
 * @typedef {object} Reference
 * @property {string} tag in small letters
 * @property {string} url
 *
 * @typedef {object} Site
 * @property {ReadonlyMap<string, BuiltPage>} pages by their address
 * @property {(path: string) => boolean} hasFile of the site, from its top
 * @property {(path: string) => boolean} hasSource of the repository, from its top
 * @property {string} filesUrl what the address of each file of the repository begins with
 */

/**
 * Reads what a page refers to. It is enough for what VitePress writes: attributes in double quotes, entities for `&`.
 *
 * @param {string} html
 * @returns {BuiltPage}
 */
export function readPage(html) {
  const ids = new Set();
  const references = [];
  const inlineStyles = [];
  for (const [, tag, attributes] of html.matchAll(
    /<([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)+)\s*\/?>/gi,
  )) {
    for (const [, name, value] of attributes.matchAll(/([^\s=>"]+)="([^"]*)"/g)) {
      if (name === 'id') ids.add(value);
      if (name === 'style') inlineStyles.push(value);
      if (name === 'href' || name === 'src')
        references.push({ tag: tag.toLowerCase(), url: value.replaceAll('&amp;', '&') });
    }
  }
  return { ids, references, inlineStyles };
}

/**
 * Tells what of a page leads nowhere, is loaded from elsewhere, or is not allowed by the site's policy.
 *
 * @param {string} address
 * @param {BuiltPage} page
 * @param {Site} site
 * @returns {readonly string[]}
 */
export function problemsOf(address, page, site) {
  return [
    ...page.references
      .map((reference) => problemOf(address, reference, site))
      .filter((each) => each !== null),
    ...page.inlineStyles.map((style) => `has the inline style "${style}"`),
  ];
}

function problemOf(address, { tag, url }, site) {
  if (url.startsWith('mailto:')) return null;
  if (/^[a-z]+:|^\/\//i.test(url)) return foreignProblem(tag, url, site);
  const { pathname, hash } = new URL(url, `http://site${address}`);
  if (OTHERS.test(pathname)) return null;
  if (!pathname.startsWith(BASE)) return `leads out of the site: ${url}`;
  const path = decodeURIComponent(pathname);
  const target = site.pages.get(path);
  if (target === undefined) return site.hasFile(path.slice(BASE.length)) ? null : `leads nowhere: ${url}`;
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || target.ids.has(id) ? null : `leads to no heading: ${url}`;
}

function foreignProblem(tag, url, site) {
  if (LOADING.has(tag)) return `loads from elsewhere: ${url}`;
  if (!url.startsWith(site.filesUrl)) return null;
  const [path] = url.slice(site.filesUrl.length).split('#');
  return site.hasSource(decodeURIComponent(path))
    ? null
    : `leads to a file that the repository does not have: ${url}`;
}
