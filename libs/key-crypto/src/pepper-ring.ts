import { createHmac } from 'node:crypto';
import {
  activateSecrets,
  parseSecrets,
  type ActiveSecret,
  type ActiveSecrets,
  type NamedSecret,
  type SecretKind,
} from './named-secrets.js';

/** What is stored of a key. */
export interface KeyDigest {
  /** The id of the pepper that the digest was made with; not secret. */
  readonly pepperId: string;
  /** HMAC-SHA-256 of the key's UTF-8 bytes: 32 bytes. */
  readonly digest: Uint8Array;
}

/** One server-side secret. */
export interface Pepper extends NamedSecret {
  /** Stored beside each digest: 1 to 32 of `a-z`, `0-9`, `_` and `-`. Never used again for another secret. */
  readonly id: string;
  /** At least {@link PEPPER_BYTES_MIN} random bytes. */
  readonly secret: Uint8Array;
}

/** The fewest bytes that a pepper may have: the strength of HMAC-SHA-256 itself. */
export const PEPPER_BYTES_MIN = 32;

/** The most peppers that may be active at once: every request is digested under each of them. */
export const PEPPERS_MAX = 8;

const PEPPERS: SecretKind = { noun: 'pepper', bytesMin: PEPPER_BYTES_MIN, countMax: PEPPERS_MAX };

/**
 * The server-side secrets under which keys are digested: the newest writes, every active one verifies.
 *
 * A digest is of no use to who steals the database alone. To rotate, put a new pepper first and leave the old one in
 * the ring until no stored digest carries its id; without it, those keys are refused.
 *
 * The secrets are held as key objects: printing, cloning or serialising a ring does not show them.
 *
 * @example
 * const ring = PepperRing.of([{ id: 'p1', secret: randomBytes(32) }]);
 * const { pepperId, digest } = ring.digest(generateApiKey());
 */
export class PepperRing {
  readonly #peppers: ActiveSecrets;

  private constructor(peppers: ActiveSecrets) {
    this.#peppers = peppers;
  }

  /**
   * Reads a ring from one line of configuration.
   *
   * @param text - `id:secret` parts joined by commas, newest first; each secret in base64url without padding. White
   *   space around a part is ignored.
   * @throws {@link RangeError} If a part is malformed, or for a reason of {@link PepperRing.of}. The message counts
   *   parts from 1 and repeats nothing of the text, which may hold a secret in the wrong place.
   */
  static parse(text: string): PepperRing {
    return PepperRing.of(parseSecrets(text, PEPPERS));
  }

  /**
   * Makes a ring of secrets that are at hand. The bytes are copied.
   *
   * @param peppers - 1 to {@link PEPPERS_MAX}, newest first, no id twice.
   * @throws {@link RangeError} If that does not hold, or an id or secret is not as {@link Pepper} says.
   */
  static of(peppers: readonly Pepper[]): PepperRing {
    return new PepperRing(activateSecrets(peppers, PEPPERS));
  }

  /** The id of the pepper that new digests are made with. */
  get newestId(): string {
    return this.#peppers[0].id;
  }

  /** The ids of all active peppers, newest first. */
  get ids(): readonly string[] {
    return this.#peppers.map(({ id }) => id);
  }

  /**
   * Digests a key under the newest pepper: what to store for a new key.
   *
   * @param key - A key that {@link parseApiKey} accepted. Never logged here.
   */
  digest(key: string): KeyDigest {
    return digestUnder(this.#peppers[0], key);
  }

  /**
   * Digests a key under each active pepper: what to look up for a presented key.
   *
   * @param key - A key that {@link parseApiKey} accepted. Never logged here.
   * @returns At least one digest, newest first; a stored key matches at most one.
   */
  candidates(key: string): readonly KeyDigest[] {
    return this.#peppers.map((pepper) => digestUnder(pepper, key));
  }
}

function digestUnder(pepper: ActiveSecret, key: string): KeyDigest {
  return { pepperId: pepper.id, digest: createHmac('sha256', pepper.secret).update(key).digest() };
}
