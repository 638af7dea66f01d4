import fc from 'fast-check';
import { visibleText } from './visible-text.js';

describe('visibleText', () => {
  it('writes out what people would not see, and leaves tabs and line feeds', () => {
    expect(visibleText('a\u200bb\tc\nd\re\0\u001b[31m\ud800', 100)).toBe(
      'a\\u{200B}b\tc\nd\\u{D}e\\u{0}\\u{1B}[31m\\u{D800}',
    );
  });

  it('leaves a text of exactly the length and cuts one that is longer by one', () => {
    expect(visibleText('12345', 5)).toBe('12345');
    expect(visibleText('123456', 5)).toBe('1234…');
  });

  it('cuts neither through a pair nor through a character that is written out', () => {
    expect(visibleText('abc😀def', 5)).toBe('abc…');
    expect(visibleText('ab\u200bcdefgh', 6)).toBe('ab…');
  });

  it('is never longer than told, is well-formed and shows no control character, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, lengthMax) => {
          const shown = visibleText(text, lengthMax);
          expect(shown.length).toBeLessThanOrEqual(lengthMax);
          // eslint-disable-next-line no-control-regex -- those are what must not be there
          expect(shown).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\p{Surrogate}]/u);
        },
      ),
    );
  });
});
