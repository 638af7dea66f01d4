import { existsSync, readFileSync } from 'node:fs';
import { NAVIGATION } from './navigation.mjs';
import { PAGES, REPOSITORY } from './repository.mjs';

/** The navigation with the title of each page; one that is not written yet is left out. */
export function sidebar() {
  return NAVIGATION.map(({ title, pages }) => ({
    text: title,
    items: pages
      .filter((page) => existsSync(fileOf(page)))
      .map((page) => ({ text: titleOf(page), link: linkOf(page) })),
  }));
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
