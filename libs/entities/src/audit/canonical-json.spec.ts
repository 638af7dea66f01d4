import fc from 'fast-check';
import { canonicalJson, canonicalValue } from './canonical-json.js';

describe('canonicalJson', () => {
  it('writes the same text whatever the order of the names', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 'x', null], c: true } })).toBe(
      '{"a":{"c":true,"d":[1,"x",null]},"b":1}',
    );
    expect(canonicalJson({ a: { c: true, d: [1, 'x', null] }, b: 1 })).toBe(
      canonicalJson({ b: 1, a: { d: [1, 'x', null], c: true } }),
    );
  });

  it('writes dates in UTC, leaves out what is undefined, and turns what JSON cannot say into null', () => {
    const value = { at: new Date('2026-11-22T01:02:03.004Z'), gone: undefined, not: NaN, f: () => 1 };
    expect(canonicalJson(value)).toBe('{"at":"2026-11-22T01:02:03.004Z","f":null,"not":null}');
  });

  it('replaces NULs and lone surrogates, which PostgreSQL cannot keep, and no pair', () => {
    expect(canonicalJson({ 'a\0': 'x\0y\uD800z😀' })).toBe('{"a\uFFFD":"x\uFFFDy\uFFFDz😀"}');
  });

  it('writes what it has written and parsed again as the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(canonicalValue(value))).toBe(text);
      }),
    );
  });
});
