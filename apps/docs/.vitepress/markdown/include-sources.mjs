import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { FILES_URL, REPOSITORY } from '../repository.mjs';
import { SOURCES } from '../sources.mjs';

const MARKER = /^<!-- include: ([\w-]+) -->$/gm;
const LINK = /(\]\()(?!https?:|#|repo:|mailto:)([^)\s]+)(\))/g;

/**
 * Puts the sources that a page includes in the place of their markers, before anything else is read of the page.
 *
 * @param {import('markdown-it').default} markdown
 */
export function includeSources(markdown) {
  markdown.core.ruler.before('normalize', 'include-sources', (state) => {
    state.src = state.src.replace(MARKER, (_, name) => sourceText(name));
  });
}

function sourceText(name) {
  const path = SOURCES[name];
  if (path === undefined) throw new Error(`No source is called ${name}: .vitepress/sources.mjs lists them.`);
  // Leads to a file that is not there, which the check of the built site finds.
  if (!existsSync(`${REPOSITORY}/${path}`)) return `[${path}](${FILES_URL}${path})`;
  return embeddable(readFileSync(`${REPOSITORY}/${path}`, 'utf8'), path);
}

/**
 * Makes of a text of the repository a part of a page: without its first heading, with its links as seen from the top.
 *
 * @param {string} text
 * @param {string} path - Where it stands, from the top of the repository.
 */
export function embeddable(text, path) {
  const folder = posix.dirname(path);
  return text
    .replace(/^# .*\n+/, '')
    .replace(/^<!-- Generated .*-->\n+/m, '')
    .replace(LINK, (_, open, target, close) => `${open}repo:${posix.join(folder, target)}${close}`);
}
