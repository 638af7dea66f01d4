import { publishedPackages } from '../.vitepress/published.mjs';

const entries = publishedPackages().flatMap(({ entries: own }) => own.map(({ name }) => name));

describe('the entries that have a page', () => {
  it('are those that an installed package has', () => {
    expect(entries).toEqual(
      expect.arrayContaining([
        '@paretostudio/guard',
        '@paretostudio/guard/mcp',
        '@paretostudio/quotas/testing',
      ]),
    );
  });

  it('have none among them that leads to sources alone', () => {
    expect(entries).not.toContain('@paretostudio/mcp-gateway/testing');
  });
});
