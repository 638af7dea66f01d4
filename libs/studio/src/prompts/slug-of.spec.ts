import fc from 'fast-check';
import { isSlug } from '../validation/is-slug.js';
import { freeSlug, slugOf } from './slug-of.js';

describe('slugOf', () => {
  it.each([
    ['Release notes', 'release-notes'],
    ['  --Über café!  ', 'uber-cafe'],
    ['日本語', 'prompt'],
    ['x'.repeat(200), 'x'.repeat(64)],
    ['019a9c2e-0000-7000-8000-000000000000', 'prompt-019a9c2e-0000-7000-8000-000000000000'],
  ])('makes %j into %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('makes a valid slug of any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => expect(isSlug(slugOf(title))).toBe(true)),
    );
  });
});

describe('freeSlug', () => {
  it('numbers from 2, within the length of a slug', async () => {
    const taken = new Set(['x'.repeat(64), `${'x'.repeat(62)}-2`]);
    const slug = await freeSlug('x'.repeat(64), async (candidate) => taken.has(candidate));
    expect(slug).toBe(`${'x'.repeat(62)}-3`);
    expect(isSlug(slug)).toBe(true);
  });
});
