/**
 * Gives the cells of a table a class for their alignment in place of an inline style.
 *
 * @param {import('markdown-it').default} markdown
 */
export function tableAlignment(markdown) {
  markdown.core.ruler.after('block', 'table-alignment', ({ tokens }) => {
    for (const token of tokens) {
      const [, side] = /^text-align:(left|center|right)$/.exec(token.attrGet('style') ?? '') ?? [];
      if (side === undefined) continue;
      token.attrs = token.attrs.filter(([name]) => name !== 'style');
      token.attrJoin('class', `align-${side}`);
    }
  });
}
