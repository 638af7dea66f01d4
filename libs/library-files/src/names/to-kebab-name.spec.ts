import * as fc from 'fast-check';
import { explainName } from './explain-name.js';
import { toKebabName } from './to-kebab-name.js';

describe('toKebabName', () => {
  it.each([
    ['Release notes', 'release-notes'],
    ['PDF_Tools.v2', 'pdf-tools-v2'],
    ['  --a--b--  ', 'a-b'],
    ['Über-Größe', 'uber-grosse'],
    ['Øresund Łódź ıx', 'oresund-lodz-ix'],
    ['ﬁle №5', 'file-no5'],
    ["don't", 'dont'],
    ['../../etc/passwd', 'etc-passwd'],
    ['x'.repeat(65), 'x'.repeat(64)],
    [`${'x'.repeat(63)} y`, 'x'.repeat(63)],
    ['漢字', 'untitled'],
    ['..', 'untitled'],
    ['', 'untitled'],
  ])('turns %j into %j', (text, name) => {
    expect(toKebabName(text)).toBe(name);
  });

  it('numbers past names that are taken, within 64 characters', () => {
    expect(toKebabName('Plan', new Set(['plan', 'plan-2']))).toBe('plan-3');
    const long = 'x'.repeat(64);
    expect(toKebabName(long, new Set([long]))).toBe(`${'x'.repeat(62)}-2`);
    expect(toKebabName(`${'x'.repeat(61)}-yy`, (name) => name.endsWith('yy'))).toBe(`${'x'.repeat(61)}-2`);
    expect(toKebabName('漢字', new Set(['skill']), 'skill')).toBe('skill-2');
  });

  it('throws when every name is taken, in place of looking for ever', () => {
    expect(() => toKebabName('plan', () => true)).toThrow(RangeError);
  });

  it('makes a free, valid name of any text, and leaves valid ones as they are', () => {
    const taken = new Set(['a', 'a-2', 'untitled']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const name = toKebabName(text, taken);
        expect(explainName(name)).toBeNull();
        expect(taken.has(name)).toBe(false);
        expect(toKebabName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  it('is quick with a million characters', () => {
    const start = performance.now();
    toKebabName('-\u0301'.repeat(500_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
