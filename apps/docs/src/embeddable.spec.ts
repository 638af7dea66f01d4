import { embeddable } from '../.vitepress/markdown/include-sources.mjs';
import { slugify } from '../.vitepress/markdown/slugify.mjs';

describe('embeddable', () => {
  it('takes the heading away and says from the top of the repository what is linked', () => {
    const text = [
      '# A library',
      '',
      '<!-- Generated from `x`. Write it anew: y -->',
      '',
      'See [plans](docs/plans.md#free), [a sibling](../quotas/README.md), [here](#a-part) and [there](https://example.org).',
    ].join('\n');

    expect(embeddable(text, 'libs/permissions/README.md')).toBe(
      'See [plans](repo:libs/permissions/docs/plans.md#free), [a sibling](repo:libs/quotas/README.md), [here](#a-part) and [there](https://example.org).',
    );
  });
});

describe('slugify', () => {
  it.each([
    ['What it does not do', 'what-it-does-not-do'],
    ['`API_KEY_PREFIX`, and more', 'api_key_prefix-and-more'],
    ['API keys or OAuth?', 'api-keys-or-oauth'],
    ['  Über 2 Zeilen ', 'über-2-zeilen'],
  ])('makes of %j the anchor that GitHub makes', (heading, anchor) => {
    expect(slugify(heading)).toBe(anchor);
  });
});
