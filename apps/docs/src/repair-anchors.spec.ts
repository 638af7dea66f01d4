import { repairAnchors } from '../tools/repair-anchors.mjs';

describe('repairAnchors', () => {
  it('leads a link that is numbered too high to the heading that is there, on its own page and on another', () => {
    const repaired = repairAnchors(
      new Map([
        ['a/api.md', '## Error\\_Code\n[x](#error_code-1) [y](../b/api.md#kind-2)'],
        ['b/api.md', '### Kind\n'],
      ]),
    );

    expect(repaired.get('a/api.md')).toContain('[x](#error_code) [y](../b/api.md#kind)');
  });

  it.each([
    ['whose heading is there', '## A\n## A\n[x](#a-1)'],
    ['that leads nowhere', '## A\n[x](#b-1)'],
    ['to what is not a page of it', '[x](../c/api.md#a-1) [y](https://example.org/#a-1)'],
  ])('leaves a link as it is %s', (_, text) => {
    expect(repairAnchors(new Map([['a/api.md', text]])).get('a/api.md')).toBe(text);
  });
});
