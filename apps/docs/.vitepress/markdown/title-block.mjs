/**
 * Begins each page with its title and, below it, its description, both from its frontmatter: they are written once.
 *
 * @param {import('markdown-it').default} markdown
 */
export function titleBlock(markdown) {
  markdown.core.ruler.before('normalize', 'title-block', (state) => {
    const { title, description } = state.env.frontmatter ?? {};
    if (title === undefined) return;
    const lede =
      description === undefined ? '' : `<p class="lede">${markdown.utils.escapeHtml(description)}</p>`;
    state.src = `# ${title}\n\n${lede}\n\n${state.src}`;
  });
}
