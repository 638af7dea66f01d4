import {
  BODY_LENGTH,
  CHECKSUM_LENGTH,
  PRESENTED_KEY_LENGTH_MAX,
  prefixOf,
  type ApiKeyFormat,
} from './api-key-format.js';
import { checksumOf } from './checksum-of.js';

/** Why a text is no key, in the order in which it is looked at. */
export type ApiKeyDefect = 'placeholder' | 'prefix' | 'length' | 'alphabet' | 'checksum';

/** What {@link parseApiKey} answers: the key, or the reason and a sentence for the person who sent it. */
export type ApiKeyParse =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly reason: ApiKeyDefect; readonly message: string };

const BODY = new RegExp(`^[0-9A-Za-z]{${BODY_LENGTH}}$`);
const WRAPPED = /^[\s"'`<]|[\s"'`>]$/;
const SCHEME = /^(?:bearer|basic|token|apikey)\s/i;

/**
 * Decides offline whether a text has the shape of a key of ours, checksum included.
 *
 * It refuses every change of one character, every swap of two neighbours and every truncation of a valid key, and all
 * but one in four thousand million of other changes. A text that passes may still be unknown, expired or revoked:
 * only storage knows.
 *
 * @param presented - The text exactly as the client sent it; nothing is trimmed. At most
 *   {@link PRESENTED_KEY_LENGTH_MAX} code units are looked at. Any string is answered, none throws.
 * @param options - `prefix` of the keys to accept; default `psk_`.
 * @returns `ok: true` with the key, or `ok: false` with the reason and a message that says what to do. The message
 *   never repeats any part of what was presented, so it may be logged and sent back.
 * @throws {@link RangeError} If `options.prefix` is not a valid one.
 * @example
 * const parsed = parseApiKey('psk_your_key_here');
 * if (!parsed.ok) console.error(parsed.message);
 */
export function parseApiKey(presented: string, options: Partial<ApiKeyFormat> = {}): ApiKeyParse {
  const prefix = prefixOf(options.prefix);
  if (presented === `${prefix}your_key_here`) {
    return defect(
      'placeholder',
      'This is the placeholder from the documentation; put your own key in its place.',
    );
  }
  if (!presented.startsWith(prefix)) return defect('prefix', prefixMessage(presented, prefix));
  if (presented.length !== prefix.length + BODY_LENGTH)
    return defect('length', lengthMessage(presented, prefix));
  if (!BODY.test(presented.slice(prefix.length))) {
    return defect('alphabet', `After "${prefix}" a key has letters a-z, A-Z and digits alone.`);
  }
  if (checksumOf(presented.slice(0, -CHECKSUM_LENGTH)) !== presented.slice(-CHECKSUM_LENGTH)) {
    return defect(
      'checksum',
      'The key was mistyped or damaged: its checksum does not match. Copy it once more.',
    );
  }
  return { ok: true, key: presented };
}

function defect(reason: ApiKeyDefect, message: string): ApiKeyParse {
  return { ok: false, reason, message };
}

function prefixMessage(presented: string, prefix: string): string {
  if (presented === '') return 'The key is empty.';
  if (presented.length > PRESENTED_KEY_LENGTH_MAX) return lengthMessage(presented, prefix);
  if (presented.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase()) {
    return `A key begins with "${prefix}" in exactly this letter case, and is case-sensitive throughout.`;
  }
  if (SCHEME.test(presented))
    return 'The key has the name of an authentication scheme before it; send the key alone.';
  if (WRAPPED.test(presented))
    return 'The key has white space or quotation marks around it; send the key alone.';
  return `A key begins with "${prefix}".`;
}

function lengthMessage(presented: string, prefix: string): string {
  const expected = prefix.length + BODY_LENGTH;
  if (presented.length > PRESENTED_KEY_LENGTH_MAX) {
    return `A key has ${expected} characters; more than ${PRESENTED_KEY_LENGTH_MAX} were sent.`;
  }
  const hint = WRAPPED.test(presented) ? ' It has white space or quotation marks around it.' : '';
  return `A key has ${expected} characters; ${presented.length} were sent. Was it copied whole?${hint}`;
}
