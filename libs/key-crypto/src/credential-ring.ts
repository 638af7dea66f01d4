import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import {
  activateSecrets,
  parseSecrets,
  type ActiveSecret,
  type ActiveSecrets,
  type NamedSecret,
  type SecretKind,
} from './named-secrets.js';
import { UnsealError } from './unseal-error.js';

/** What is stored of a text that must be read again: useless without the key that it names. */
export interface SealedText {
  /** The id of the key that the text was sealed under; not secret. */
  readonly keyId: string;
  /** Nonce (12 bytes), ciphertext (as long as the text in UTF-8), tag (16 bytes). */
  readonly bytes: Uint8Array;
}

/** One server-side key for texts that must be read again. */
export interface CredentialKey extends NamedSecret {
  /** Stored beside each sealed text: 1 to 32 of `a-z`, `0-9`, `_` and `-`. Never used again for another key. */
  readonly id: string;
  /** Exactly {@link CREDENTIAL_KEY_BYTES} random bytes. */
  readonly secret: Uint8Array;
}

/** The length of a key: that of AES-256. */
export const CREDENTIAL_KEY_BYTES = 32;

/** The most keys that may be active at once. */
export const CREDENTIAL_KEYS_MAX = 8;

const CREDENTIAL_KEYS: SecretKind = {
  noun: 'credential key',
  bytesMin: CREDENTIAL_KEY_BYTES,
  bytesMax: CREDENTIAL_KEY_BYTES,
  countMax: CREDENTIAL_KEYS_MAX,
};

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Half of a pair, alone: UTF-8 cannot say it, so two texts would become one. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The server-side keys under which credentials are sealed (AES-256-GCM): the newest seals, every active one opens.
 *
 * A sealed text is bound to its context and to the id of its key, so that it opens nowhere but where it was put. To
 * rotate, put a new key first, seal anew what stands under the others, and take them out when nothing carries their ids;
 * without its key a text is lost. A nonce is drawn for each text: one key is good for 2^32 of them.
 *
 * The keys are held as key objects: printing, cloning or serialising a ring does not show them.
 *
 * @example
 * const ring = CredentialRing.of([{ id: 'c1', secret: randomBytes(32) }]);
 * const sealed = ring.seal('a token of somebody else', 'connection:7');
 * ring.open(sealed, 'connection:7'); // a token of somebody else
 */
export class CredentialRing {
  readonly #keys: ActiveSecrets;

  private constructor(keys: ActiveSecrets) {
    this.#keys = keys;
  }

  /**
   * Reads a ring from one line of configuration.
   *
   * @param text - `id:secret` parts joined by commas, newest first; each secret is {@link CREDENTIAL_KEY_BYTES} bytes in
   *   base64url without padding. White space around a part is ignored.
   * @throws {@link RangeError} If a part is malformed, or for a reason of {@link CredentialRing.of}. The message counts
   *   parts from 1 and repeats nothing of the text, which may hold a secret in the wrong place.
   */
  static parse(text: string): CredentialRing {
    return CredentialRing.of(parseSecrets(text, CREDENTIAL_KEYS));
  }

  /**
   * Makes a ring of keys that are at hand. The bytes are copied.
   *
   * @param keys - 1 to {@link CREDENTIAL_KEYS_MAX}, newest first, no id twice.
   * @throws {@link RangeError} If that does not hold, or an id or secret is not as {@link CredentialKey} says.
   */
  static of(keys: readonly CredentialKey[]): CredentialRing {
    return new CredentialRing(activateSecrets(keys, CREDENTIAL_KEYS));
  }

  /** The id of the key that seals. */
  get newestId(): string {
    return this.#keys[0].id;
  }

  /** The ids of all active keys, newest first. */
  get ids(): readonly string[] {
    return this.#keys.map(({ id }) => id);
  }

  /**
   * Seals a text under the newest key. Two seals of one text share nothing.
   *
   * @param text - Any text that UTF-8 can say, also none. Never logged here. Its length stays visible.
   * @param context - What the text belongs to, such as the id of the record that has it; not secret, not stored in the
   *   sealed text.
   * @throws {@link RangeError} If the text or the context has half of a surrogate pair, which would not come back.
   */
  seal(text: string, context: string): SealedText {
    if (LONE_SURROGATE.test(text) || LONE_SURROGATE.test(context)) {
      throw new RangeError('A text to seal and its context must be well-formed Unicode.');
    }
    const [{ id: keyId, secret }] = this.#keys;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo(keyId, context));
    const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { keyId, bytes: new Uint8Array(Buffer.concat([nonce, ciphertext, cipher.getAuthTag()])) };
  }

  /**
   * Opens a sealed text under the key that it names.
   *
   * @param sealed - Not trusted: what was changed in any bit does not open.
   * @param context - As given to {@link seal}.
   * @throws {@link UnsealError} If that key is not in the ring, or the text is not authentic in this context. Nothing of
   *   the text is in the error.
   */
  open(sealed: SealedText, context: string): string {
    const key = this.#keys.find(({ id }) => id === sealed.keyId);
    if (key === undefined) throw new UnsealError(sealed.keyId, 'unknown_key');
    const text = decrypt(key, sealed.bytes, context);
    if (text === null) throw new UnsealError(sealed.keyId, 'not_authentic');
    return text;
  }
}

function decrypt({ id, secret }: ActiveSecret, bytes: Uint8Array, context: string): string | null {
  if (bytes.byteLength < NONCE_BYTES + TAG_BYTES || LONE_SURROGATE.test(context)) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(id, context));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    // The tag does not fit. It is the only thing that `final` of this cipher can find fault with.
    return null;
  }
}

/** What is authenticated beside the text. An id has no colon, so no two pairs make the same bytes. */
function boundTo(keyId: string, context: string): Buffer {
  return Buffer.from(`${keyId}:${context}`, 'utf8');
}
