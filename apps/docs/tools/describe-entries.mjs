import { Application, LogLevel, ReflectionKind } from 'typedoc';
import { REPOSITORY } from '../.vitepress/repository.mjs';

const MDN = 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/';
const OF_THE_LANGUAGE = new Set(['Error', 'RangeError', 'SyntaxError', 'TypeError']);

const OPTIONS = {
  entryPointStrategy: 'resolve',
  tsconfig: new URL('../tsconfig.reference.json', import.meta.url).pathname,
  plugin: ['typedoc-plugin-markdown'],
  basePath: REPOSITORY,
  // Types that are generated from the OpenAPI document: thousands of lines, and `/docs/api` says them better.
  exclude: ['**/generated/**'],
  // What does not compile fails where it is compiled.
  skipErrorChecking: true,
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  readme: 'none',
  disableSources: true,
  disableGit: true,
  validation: { notExported: false, invalidLink: true, notDocumented: true },
};

const FORM = {
  outputFileStrategy: 'modules',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  hidePageTitle: true,
  expandParameters: true,
  parametersFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  useCodeBlocks: true,
  useHTMLEncodedBrackets: true,
  sanitizeComments: true,
};

/**
 * Writes a page of Markdown for each entry: what may be imported from it, as its docstrings tell.
 *
 * @param {readonly import('../.vitepress/published.mjs').Entry[]} entries
 * @param {string} out - The folder that the pages of the entries are counted from; emptied before.
 * @throws {Error} If a source cannot be read.
 */
export async function describeEntries(entries, out) {
  const app = await Application.bootstrapWithPlugins({
    ...OPTIONS,
    ...FORM,
    entryPoints: entries.map(({ source }) => `${REPOSITORY}/${source}`),
    outputs: [{ name: 'markdown', path: out }],
    logLevel: LogLevel.Error,
  });
  app.converter.addUnknownSymbolResolver(({ symbolReference }) => {
    const name = symbolReference?.path?.[0]?.path;
    return OF_THE_LANGUAGE.has(name) ? MDN + name : undefined;
  });
  const project = await app.convert();
  if (project === undefined) throw new Error('The entries could not be read.');
  const pages = new Map(entries.map(({ source, page }) => [source.replace(/\/index\.ts$/, ''), page]));
  for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
    const page = pages.get(module.name);
    if (page === undefined) throw new Error(`${module.name} is no entry.`);
    module.name = page;
  }
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors()) throw new Error('The entries could not be described.');
}
