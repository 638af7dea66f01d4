import { existsSync, readFileSync } from 'node:fs';
import { NAVIGATION } from './navigation.mjs';
import { publishedPackages } from './published.mjs';
import { PAGES, REPOSITORY } from './repository.mjs';
import { PACKAGE_PAGES } from './sources.mjs';

/** The navigation with the title of each page, and the published packages; a page that is not written yet is left out. */
export function sidebar() {
  return [...written(), packages()];
}

function written() {
  return NAVIGATION.map(({ title, pages }) => ({
    text: title,
    items: pages
      .filter((page) => existsSync(fileOf(page)))
      .map((page) => ({ text: titleOf(page), link: linkOf(page) })),
  }));
}

function packages() {
  const link = (page) => `/${PACKAGE_PAGES}/${page}`;
  const items = publishedPackages().map(({ name, page, entries }) => ({
    text: name,
    link: link(page),
    collapsed: entries.length === 0 ? undefined : true,
    items: entries.map((entry) => ({ text: entry.page.split('/')[1], link: link(entry.page) })),
  }));
  return { text: 'Packages', items: [{ text: 'All packages', link: link('') }, ...items] };
}

function fileOf(page) {
  return `${REPOSITORY}/${PAGES}/${page}.md`;
}

function linkOf(page) {
  return `/${page.replace(/(^|\/)index$/, '$1')}`;
}

function titleOf(page) {
  const [, title] = /^---\n(?:.*\n)*?title: *(.+)\n/.exec(readFileSync(fileOf(page), 'utf8')) ?? [];
  if (title === undefined) throw new Error(`${page} has no title in its frontmatter.`);
  return title.replace(/^(['"])(.*)\1$/, '$2');
}
