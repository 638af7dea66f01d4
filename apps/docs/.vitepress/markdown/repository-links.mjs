import { posix } from 'node:path';
import { PAGES, repositoryUrl } from '../repository.mjs';
import { SOURCE_PAGES } from '../sources.mjs';

const SCHEME = 'repo:';

/**
 * Leads links of the form `repo:libs/guard/README.md` to where that file is on the web. One that is not there fails
 * the build. What has a page of its own here is linked there instead.
 *
 * @param {import('markdown-it').default} markdown
 */
export function repositoryLinks(markdown) {
  markdown.core.ruler.after('inline', 'repository-links', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href?.startsWith(SCHEME)) token.attrSet('href', resolve(href.slice(SCHEME.length), env.path));
    }
  });
}

function resolve(path, page) {
  const [file, anchor] = path.split('#');
  const own = SOURCE_PAGES[posix.normalize(file)];
  if (own !== undefined) return `/${own}${anchor === undefined ? '' : `#${anchor}`}`;
  return repositoryUrl(path, page ?? PAGES);
}
