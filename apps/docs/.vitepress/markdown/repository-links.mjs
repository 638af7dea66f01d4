import { posix } from 'node:path';
import { FILES_URL } from '../repository.mjs';
import { pageFor } from '../sources.mjs';

const SCHEME = 'repo:';

/**
 * Leads links of the form `repo:libs/guard/README.md` to where that file is on the web, or to the page here that stands
 * for it. Whether it exists is checked in what was built.
 *
 * @param {import('markdown-it').default} markdown
 */
export function repositoryLinks(markdown) {
  markdown.core.ruler.after('inline', 'repository-links', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href?.startsWith(SCHEME)) token.attrSet('href', resolve(href.slice(SCHEME.length)));
    }
  });
}

function resolve(target) {
  const [path, ...anchor] = target.split(/(?=#)/);
  const file = posix.normalize(path).replace(/\/$/, '');
  const page = pageFor(file);
  return (page === null ? FILES_URL + file : `/${page}`) + anchor.join('');
}
