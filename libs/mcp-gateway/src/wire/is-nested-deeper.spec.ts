import fc from 'fast-check';
import { isNestedDeeper } from './is-nested-deeper.js';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('isNestedDeeper', () => {
  test('knows the depth of any JSON text, whatever its strings hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, noUnicodeString: false }), fc.nat(8), (value, levelsMax) => {
        for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
          expect(isNestedDeeper(text, levelsMax)).toBe(depthOf(value) > levelsMax);
        }
      }),
    );
  });

  test.each(['["]"', '"[[[["', String.raw`["\"[[[", "\\"]`, String.raw`{"\\\"[":"\\"}`])(
    'is not misled by %s',
    (text) => expect(isNestedDeeper(text, 1)).toBe(false),
  );

  test('allows exactly the levels that it is given', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(isNestedDeeper(nested(100), 100)).toBe(false);
    expect(isNestedDeeper(nested(101), 100)).toBe(true);
  });

  test('takes a text of a million levels without recursion, and one of a million quotes in a moment', () => {
    expect(isNestedDeeper('['.repeat(1e6), 100)).toBe(true);
    expect(isNestedDeeper(`"${'\\"'.repeat(1e6)}`, 100)).toBe(false);
    expect(isNestedDeeper('\\'.repeat(1e5) + '"'.repeat(1e5), 100)).toBe(false);
  });
});
