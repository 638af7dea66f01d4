import fc from 'fast-check';
import { decodeBase64 } from './decode-base64.js';

describe('decodeBase64', () => {
  it('reads back what was written, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
    );
  });

  it.each([
    'a',
    'ab',
    'abc',
    'abcde===',
    'ab=c',
    '====',
    'YWJj\n',
    ' YWJj',
    'YW-_',
    'YR==',
    'data:;base64,YWJj',
    'ä===',
  ])('refuses %j, which a lenient reader would take for something', (text) =>
    expect(decodeBase64(text)).toBeNull(),
  );

  it('judges a text of megabytes', () => {
    expect(decodeBase64('A'.repeat(8_000_000))?.byteLength).toBe(6_000_000);
    expect(decodeBase64(`${'A'.repeat(8_000_000)}!`)).toBeNull();
  });
});
