import { crc32 as crc32OfNode } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from './crc-32.js';

describe('crc32', () => {
  it('gives the check value of the catalogue of CRC algorithms', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
  });

  it('is the CRC-32 of zlib for every text, beyond ASCII too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(crc32(text)).toBe(crc32OfNode(text));
      }),
      { numRuns: 1_000 },
    );
  });
});
