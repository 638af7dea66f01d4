import fc from 'fast-check';
import { base64 } from './base64.js';

describe('base64', () => {
  it('writes what every reader of base64 reads back, at each length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 50 }), (text) => {
        expect(base64(text)).toBe(Buffer.from(text, 'ascii').toString('base64'));
      }),
    );
  });

  it('refuses a character beyond ASCII instead of cutting it', () => {
    expect(() => base64('é')).toThrow(RangeError);
  });
});
