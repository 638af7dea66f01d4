import { checksumOf } from './checksum-of.js';

/** Reads six base62 digits by arithmetic of its own, apart from the code under test. */
function numberOf(digits: string): bigint {
  const order = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return [...digits].reduce((sum, digit) => sum * 62n + BigInt(order.indexOf(digit)), 0n);
}

describe('checksumOf', () => {
  it.each([
    ['the check value of CRC-32/ISO-HDLC', '123456789', 0xcbf43926n],
    ['a common test sentence', 'The quick brown fox jumps over the lazy dog', 0x414fa339n],
    ['one letter', 'a', 0xe8b7be43n],
    ['nothing', '', 0n],
  ])('agrees with the published CRC-32 of %s', (_name, text, crc) => {
    expect(numberOf(checksumOf(text))).toBe(crc);
  });

  it('always has six characters, padded with zeros', () => {
    expect(checksumOf('')).toBe('000000');
    expect(checksumOf('psk_')).toHaveLength(6);
  });
});
