import { isPageOfExports } from './sources.mjs';

/**
 * Renders a page as the search indexes it. Of the pages of exports the names alone are found: their texts would make
 * the index ten times as large, and what people look for there is a name.
 *
 * @param {string} source
 * @param {import('vitepress').MarkdownEnv} env
 * @param {import('vitepress').MarkdownRenderer} markdown
 */
export function renderForSearch(source, env, markdown) {
  const text = isPageOfExports(env.relativePath) ? headingsOf(source) : source;
  const html = markdown.render(text, env);
  return env.frontmatter?.search === false ? '' : html;
}

function headingsOf(source) {
  const [frontmatter = ''] = /^---\n.*?\n---\n/s.exec(source) ?? [];
  return `${frontmatter}\n${source.match(/^#{2,3} .*$/gm)?.join('\n\n') ?? ''}`;
}
