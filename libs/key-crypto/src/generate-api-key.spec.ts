import { BASE62, RANDOM_LENGTH } from './api-key-format.js';
import { checksumOf } from './checksum-of.js';
import { generateApiKey } from './generate-api-key.js';

/** A small seeded source (xorshift32), so that a run is the same every time. */
function seededBytes(seed: number): (n: number) => Uint8Array {
  let state = seed;
  return (n) =>
    Uint8Array.from({ length: n }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 11) & 0xff;
    });
}

/** How far the random characters of `keys` are from uniform: chi-squared over 62 values. */
function chiSquared(keys: readonly string[]): number {
  const counts = new Map([...BASE62].map((character) => [character, 0]));
  for (const key of keys) {
    for (const character of key.slice(4, 4 + RANDOM_LENGTH))
      counts.set(character, counts.get(character)! + 1);
  }
  const expected = (keys.length * RANDOM_LENGTH) / BASE62.length;
  return [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** With 61 degrees of freedom a uniform source exceeds this once in a thousand million runs. */
const CHI_SQUARED_MAX = 152;

describe('generateApiKey', () => {
  it('makes the prefix, 32 characters and their checksum', () => {
    const key = generateApiKey();

    expect(key).toMatch(/^psk_[0-9A-Za-z]{38}$/);
    expect(key.slice(-6)).toBe(checksumOf(key.slice(0, -6)));
  });

  it('makes the same key from the same bytes: nothing but the source decides', () => {
    const bytes = (n: number) => Uint8Array.from({ length: n }, (_, index) => index);

    expect(generateApiKey({ randomBytes: bytes })).toBe(
      'psk_0123456789ABCDEFGHIJKLMNOPQRSTUV' + checksumOf('psk_0123456789ABCDEFGHIJKLMNOPQRSTUV'),
    );
  });

  it('draws every character alike from seeded bytes', () => {
    const randomBytes = seededBytes(20_261_101);

    expect(chiSquared(Array.from({ length: 20_000 }, () => generateApiKey({ randomBytes })))).toBeLessThan(
      100,
    );
  });

  it('draws every character alike from the system’s source', () => {
    expect(chiSquared(Array.from({ length: 20_000 }, () => generateApiKey()))).toBeLessThan(CHI_SQUARED_MAX);
  });

  it('throws away the bytes from 248 on, which would favour the first eight characters', () => {
    const answers = [Uint8Array.from({ length: 39 }, () => 248), Uint8Array.from({ length: 39 }, () => 247)];
    const key = generateApiKey({ randomBytes: () => answers.shift()! });

    expect(key.slice(4, 36)).toBe('z'.repeat(32));
  });

  it('makes no key from a source that never answers a usable byte', () => {
    expect(() => generateApiKey({ randomBytes: (n) => new Uint8Array(n).fill(255) })).toThrow('broken');
  });

  it('makes no key from a source that answers fewer bytes than it was asked for', () => {
    expect(() => generateApiKey({ randomBytes: () => new Uint8Array(1) })).toThrow('wrong number of bytes');
  });

  it('takes another prefix', () => {
    expect(generateApiKey({ prefix: 'mcp_key_' })).toMatch(/^mcp_key_[0-9A-Za-z]{38}$/);
  });

  it.each(['', '_', 'ab_', 'psk', 'psk-', '1psk_', 'p k_', 'a'.repeat(16) + '_', 'psk_\n'])(
    'refuses the prefix %j',
    (prefix) => {
      expect(() => generateApiKey({ prefix })).toThrow(RangeError);
    },
  );

  it.each(['abc_', 'a'.repeat(15) + '_'])('takes the prefix %j at the bounds of its length', (prefix) => {
    expect(generateApiKey({ prefix }).startsWith(prefix)).toBe(true);
  });
});
