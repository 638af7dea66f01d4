import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** What is stored of a key. */
export interface KeyDigest {
  /** The id of the pepper that the digest was made with; not secret. */
  readonly pepperId: string;
  /** HMAC-SHA-256 of the key's UTF-8 bytes: 32 bytes. */
  readonly digest: Uint8Array;
}

/** One server-side secret. */
export interface Pepper {
  /** Stored beside each digest: 1 to 32 of `a-z`, `0-9`, `_` and `-`. Never used again for another secret. */
  readonly id: string;
  /** At least {@link PEPPER_BYTES_MIN} random bytes. */
  readonly secret: Uint8Array;
}

/** The fewest bytes that a pepper may have: the strength of HMAC-SHA-256 itself. */
export const PEPPER_BYTES_MIN = 32;

/** The most peppers that may be active at once: every request is digested under each of them. */
export const PEPPERS_MAX = 8;

const ID = /^[a-z0-9_-]{1,32}$/;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

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
  readonly #newest: ActivePepper;
  readonly #older: readonly ActivePepper[];

  private constructor(newest: ActivePepper, older: readonly ActivePepper[]) {
    this.#newest = newest;
    this.#older = older;
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
    const parts = text.split(',').map((part) => part.trim());
    return PepperRing.of(parts.map(parsePepper));
  }

  /**
   * Makes a ring of secrets that are at hand. The bytes are copied.
   *
   * @param peppers - 1 to {@link PEPPERS_MAX}, newest first, no id twice.
   * @throws {@link RangeError} If that does not hold, or an id or secret is not as {@link Pepper} says.
   */
  static of(peppers: readonly Pepper[]): PepperRing {
    if (peppers.length > PEPPERS_MAX)
      throw new RangeError(`At most ${PEPPERS_MAX} peppers may be active at once.`);
    if (new Set(peppers.map(({ id }) => id)).size !== peppers.length) {
      throw new RangeError('Two peppers have the same id.');
    }
    const [newest, ...older] = peppers.map(activate);
    if (newest === undefined) throw new RangeError('At least one pepper is needed.');
    return new PepperRing(newest, older);
  }

  /** The id of the pepper that new digests are made with. */
  get newestId(): string {
    return this.#newest.id;
  }

  /**
   * Digests a key under the newest pepper: what to store for a new key.
   *
   * @param key - A key that {@link parseApiKey} accepted. Never logged here.
   */
  digest(key: string): KeyDigest {
    return digestUnder(this.#newest, key);
  }

  /**
   * Digests a key under each active pepper: what to look up for a presented key.
   *
   * @param key - A key that {@link parseApiKey} accepted. Never logged here.
   * @returns At least one digest, newest first; a stored key matches at most one.
   */
  candidates(key: string): readonly KeyDigest[] {
    return [digestUnder(this.#newest, key), ...this.#older.map((pepper) => digestUnder(pepper, key))];
  }
}

interface ActivePepper {
  readonly id: string;
  readonly secret: KeyObject;
}

function digestUnder(pepper: ActivePepper, key: string): KeyDigest {
  return { pepperId: pepper.id, digest: createHmac('sha256', pepper.secret).update(key).digest() };
}

function activate({ id, secret }: Pepper, index: number): ActivePepper {
  if (!ID.test(id)) {
    throw new RangeError(`Pepper ${index + 1}: the id must be 1 to 32 of a-z, 0-9, "_" and "-".`);
  }
  if (secret.byteLength < PEPPER_BYTES_MIN) {
    throw new RangeError(`Pepper ${index + 1}: the secret must have at least ${PEPPER_BYTES_MIN} bytes.`);
  }
  return { id, secret: createSecretKey(secret) };
}

function parsePepper(part: string, index: number): Pepper {
  const [id, secret, ...rest] = part.split(':');
  if (id === undefined || secret === undefined || rest.length > 0) {
    throw new RangeError(`Pepper ${index + 1} must be written as "id:secret".`);
  }
  if (!BASE64URL.test(secret)) throw new RangeError(`Pepper ${index + 1}: the secret must be in base64url.`);
  return { id, secret: Buffer.from(secret, 'base64url') };
}
