import { randomBytes as systemRandomBytes } from 'node:crypto';
import { BASE62, prefixOf, RANDOM_LENGTH, type ApiKeyFormat } from './api-key-format.js';
import { checksumOf } from './checksum-of.js';

/** What a caller of {@link generateApiKey} may choose. */
export interface GenerateApiKeyOptions extends Partial<ApiKeyFormat> {
  /**
   * Where randomness comes from: `n` is a byte count of at least 1, the answer has exactly `n` bytes. Default: the
   * system's cryptographic source. For tests alone; a key is as secret as these bytes are.
   */
  readonly randomBytes?: (n: number) => Uint8Array;
}

/** The largest multiple of 62 that a byte reaches; bytes at or above it would favour the first eight digits. */
const UNBIASED_BELOW = 256 - (256 % BASE62.length);

/** Rounds of drawing. A sound source needs a second one in 16 % of keys, and a ninth in none that was ever made. */
const ROUNDS_MAX = 16;

/**
 * Makes a new API key: the prefix, 32 uniformly random base62 characters, and their checksum.
 *
 * The result is the secret itself: show it once, store its digest ({@link PepperRing}), never log it.
 *
 * @returns A key that {@link parseApiKey} accepts under the same prefix; 42 characters with the default one.
 * @throws {@link RangeError} If the prefix is not a valid one.
 * @throws {@link Error} If the source of randomness answers the wrong number of bytes, or keeps answering bytes that
 *   cannot be used: it is broken, and a key from it would not be secret.
 * @example
 * const key = generateApiKey(); // psk_ and 38 characters
 */
export function generateApiKey(options: GenerateApiKeyOptions = {}): string {
  const head = prefixOf(options.prefix) + randomBase62(options.randomBytes ?? systemRandomBytes);
  return head + checksumOf(head);
}

function randomBase62(randomBytes: (n: number) => Uint8Array): string {
  let drawn = '';
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    // Twenty per cent more than is wanted: one call to the system is nearly always enough.
    const wanted = Math.ceil((RANDOM_LENGTH - drawn.length) * 1.2);
    const bytes = randomBytes(wanted);
    if (bytes.length !== wanted)
      throw new Error('The source of randomness answered the wrong number of bytes.');
    for (const byte of bytes) {
      if (byte < UNBIASED_BELOW) drawn += BASE62.charAt(byte % BASE62.length);
      if (drawn.length === RANDOM_LENGTH) return drawn;
    }
  }
  throw new Error('The source of randomness is broken: almost none of its bytes could be used.');
}
