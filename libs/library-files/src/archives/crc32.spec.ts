import { strToU8 } from 'fflate';
import { crc32 } from './crc32.js';

describe('crc32', () => {
  it.each([
    ['123456789', 0xcbf43926],
    ['', 0],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('computes the published check value of %j', (text, expected) => {
    expect(crc32(strToU8(text))).toBe(expected);
  });
});
