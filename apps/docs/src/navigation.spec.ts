import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NAVIGATION } from '../.vitepress/navigation.mjs';
import { PACKAGE_PAGES, pageFor, SOURCES } from '../.vitepress/sources.mjs';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));
const written = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md') && !name.startsWith(PACKAGE_PAGES))
  .map((name) => name.replace(/\.md$/, ''));
const textOf = (page: string) => readFileSync(join(PAGES, `${page}.md`), 'utf8');

describe('the navigation', () => {
  it('leads to every page that is written, once, and to no other', () => {
    expect(NAVIGATION.flatMap(({ pages }) => pages).sort()).toEqual([...written].sort());
  });
});

describe.each(written)('the page %s', (page) => {
  it('says its title and what it is about before anything else, and has no other heading of the first level', () => {
    const [, frontmatter = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(textOf(page)) ?? [];

    expect(frontmatter).toMatch(/^title: \S.*$/m);
    expect(frontmatter).toMatch(/^description: \S.{20,}$/m);
    expect(text.replace(/^ *(`{3,}).*?^ *\1$/gms, '')).not.toMatch(/^# /m);
  });

  it('includes nothing but what the list of sources names', () => {
    const included = [...textOf(page).matchAll(/<!-- *@?include:? *([^ ]*?) *-->/g)].map(([, name]) => name);

    expect(included.filter((name = '') => SOURCES[name] === undefined)).toEqual([]);
  });
});

describe('the list of sources', () => {
  it('names nothing that no page includes', () => {
    const pages = written.map(textOf).join();

    expect(Object.keys(SOURCES).filter((name) => !pages.includes(`<!-- include: ${name} -->`))).toEqual([]);
  });
});

describe('pageFor', () => {
  it.each([
    ['libs/admission/docs/errors.md', 'reference/errors'],
    ['apps/api/docs/environment.md', 'reference/environment'],
    ['libs/quotas/README.md', 'reference/packages/quotas'],
    ['libs/quotas', 'reference/packages/quotas'],
    ['apps/api/README.md', 'reference/packages/server'],
    ['libs/quotas/src/index.ts', null],
    ['apps/console/README.md', null],
    ['README.md', null],
  ])('has for %s the page %s', (path, page) => {
    expect(pageFor(path)).toBe(page);
  });
});
