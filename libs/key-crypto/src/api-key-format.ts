/** What every key begins with unless a caller chooses another prefix. */
export const API_KEY_PREFIX = 'psk_';

/**
 * The longest text that {@link parseApiKey} looks at, in UTF-16 code units.
 *
 * Anything longer is refused before its content is read. The longest key that this library makes has 54.
 */
export const PRESENTED_KEY_LENGTH_MAX = 256;

/** How the keys of one product are recognised. */
export interface ApiKeyFormat {
  /**
   * What each key begins with: a letter, 2 to 14 letters, digits or `_`, then a closing `_`.
   *
   * It is public and says whose key this is; it holds nothing secret. Default {@link API_KEY_PREFIX}.
   */
  readonly prefix: string;
}

/** The digits of base62 in the order of their value. */
export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Characters of a key that are drawn at random: 32 of base62, 190.5 bits. */
export const RANDOM_LENGTH = 32;

/** Characters of base62 that hold any 32-bit number: 62^5 < 2^32 < 62^6. */
export const CHECKSUM_LENGTH = 6;

/** Characters of a key that follow its prefix. */
export const BODY_LENGTH = RANDOM_LENGTH + CHECKSUM_LENGTH;

const PREFIX = /^[A-Za-z][A-Za-z0-9_]{2,14}_$/;

/**
 * Resolves the prefix that a call works with.
 *
 * @param prefix - The caller's choice; undefined means {@link API_KEY_PREFIX}.
 * @throws {@link RangeError} If the prefix breaks the rule of {@link ApiKeyFormat.prefix}: a mistake in code or
 *   configuration, never something a client did.
 */
export function prefixOf(prefix: string = API_KEY_PREFIX): string {
  if (prefix !== API_KEY_PREFIX && !PREFIX.test(prefix)) {
    throw new RangeError(
      'The key prefix must be a letter, 2 to 14 letters, digits or "_", and a closing "_".',
    );
  }
  return prefix;
}
