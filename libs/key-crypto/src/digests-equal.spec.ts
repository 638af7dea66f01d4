import { digestsEqual } from './digests-equal.js';

describe('digestsEqual', () => {
  it('tells equal bytes from bytes that differ in one bit, wherever it is', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index);

    expect(digestsEqual(bytes, Buffer.from(bytes))).toBe(true);
    for (let bit = 0; bit < 256; bit += 1) {
      const other = bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(digestsEqual(bytes, other)).toBe(false);
    }
  });

  it('answers false for digests of different lengths', () => {
    expect(digestsEqual(new Uint8Array(32), new Uint8Array(31))).toBe(false);
    expect(digestsEqual(new Uint8Array(0), new Uint8Array(32))).toBe(false);
  });
});
