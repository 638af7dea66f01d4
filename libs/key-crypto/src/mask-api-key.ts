import { BODY_LENGTH } from './api-key-format.js';

/** The part of a key that may be stored and shown beside its name, so that people can tell their keys apart. */
export interface ApiKeyMask {
  /** The prefix and the first four random characters, such as `psk_ab12`. */
  readonly start: string;
  /** The last four characters, which are of the checksum, such as `Zx9k`. */
  readonly end: string;
}

const SHOWN_LENGTH = 4;
const KEY = new RegExp(`^[A-Za-z][A-Za-z0-9_]{2,14}_[0-9A-Za-z]{${BODY_LENGTH}}$`);

/**
 * Takes from a key what may be shown of it later.
 *
 * The rest keeps at least 142 bits of secret: 28 random characters, less the 24 bits that the end of the checksum
 * tells about them.
 *
 * @param key - A key that {@link parseApiKey} accepted, of any prefix.
 * @throws {@link RangeError} If the text is not of a key's length and alphabet. The message does not repeat it.
 */
export function maskApiKey(key: string): ApiKeyMask {
  if (!KEY.test(key)) throw new RangeError('Only a whole key can be masked.');
  return { start: key.slice(0, SHOWN_LENGTH - BODY_LENGTH), end: key.slice(-SHOWN_LENGTH) };
}

/**
 * Writes a mask as people see it: `psk_ab12…Zx9k`.
 *
 * @param mask - From {@link maskApiKey}, or from storage.
 */
export function formatApiKeyMask(mask: ApiKeyMask): string {
  return `${mask.start}…${mask.end}`;
}
