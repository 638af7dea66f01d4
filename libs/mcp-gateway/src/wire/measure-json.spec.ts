import fc from 'fast-check';
import { measureJson } from './measure-json.js';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

const isNestedDeeper = (text: string, levelsMax: number) =>
  measureJson(text, { levelsMax, valuesMax: Infinity }).excess === 'levelsMax';

describe('the depth of a JSON text', () => {
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

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + countOf(each), 1);
}

function emptyOnesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const values = Object.values(value) as unknown[];
  return values.reduce<number>((sum, each) => sum + emptyOnesIn(each), values.length === 0 ? 1 : 0);
}

describe('the number of values in a JSON text', () => {
  test('is known of any, but that an empty array or object counts twice', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        const values = countOf(value) + emptyOnesIn(value);
        expect(measureJson(text, { levelsMax: 100, valuesMax: values })).toEqual({ excess: null, values });
        if (values > 1) {
          expect(measureJson(text, { levelsMax: 100, valuesMax: values - 1 }).excess).toBe('valuesMax');
        }
      }),
    );
  });

  test('is not misled by commas in a string', () => {
    expect(measureJson('["1,2,3"]', { levelsMax: 1, valuesMax: 2 }).excess).toBeNull();
  });
});
