import fc from 'fast-check';
import { encodeHeaderValue } from './encode-header-value.js';

function decode(value: string): string {
  const [, base64] = /^=\?base64\?(.*)\?=$/.exec(value) ?? [];
  return base64 === undefined ? value : Buffer.from(base64, 'base64').toString('utf8');
}

describe('encodeHeaderValue', () => {
  test.each([
    ['plain', 'plain'],
    ['with blanks, inside', 'with blanks, inside'],
    [' outside ', '=?base64?IG91dHNpZGUg?='],
    ['', '=?base64??='],
    ['a\r\nb: c', '=?base64?YQ0KYjogYw==?='],
    ['=?base64?aGk=?=', '=?base64?PT9iYXNlNjQ/YUdrPT89?='],
  ])('writes %j', (text, value) => {
    expect(encodeHeaderValue(text)).toBe(value);
  });

  test('writes any text so that it is read back unchanged and ends no field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = encodeHeaderValue(text);
        expect(value).toMatch(/^[\t\x20-\x7e]+$/);
        expect(decode(value)).toBe(text);
      }),
    );
  });
});
