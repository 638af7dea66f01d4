import { hash, verify } from '@node-rs/argon2';

/** Cost of one hash; the defaults are the first choice of OWASP's Password Storage Cheat Sheet for argon2id. */
export interface PasswordHasherOptions {
  /** Memory of one hash in KiB; default 19456. */
  readonly memoryKib?: number;
  /** Passes; default 2. */
  readonly passes?: number;
  /** Hashes that run at the same time; default 2. Bounds memory and leaves threads to others. */
  readonly runningMax?: number;
  /** Hashes that wait for their turn; default 64. */
  readonly waitingMax?: number;
}

/** Too many passwords wait to be hashed. To be answered 503; says nothing about the password. */
export class PasswordHasherBusyError extends Error {
  override readonly name = 'PasswordHasherBusyError';
  /** Whole seconds after which to try again. */
  readonly retryAfterSeconds = 2;
}

/**
 * Hashes passwords with argon2id, a bounded number at a time.
 *
 * Texts are put into the Unicode form NFKC first, so that a password typed on another keyboard stays the same.
 */
export class PasswordHasher {
  readonly #cost: { readonly memoryCost: number; readonly timeCost: number; readonly parallelism: number };
  readonly #runningMax: number;
  readonly #waitingMax: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(options: PasswordHasherOptions = {}) {
    this.#cost = { memoryCost: options.memoryKib ?? 19_456, timeCost: options.passes ?? 2, parallelism: 1 };
    this.#runningMax = options.runningMax ?? 2;
    this.#waitingMax = options.waitingMax ?? 64;
  }

  /**
   * Hashes a password under a fresh salt.
   *
   * @param password - Bounded in length by the caller; never logged.
   * @returns The hash with its parameters in PHC form.
   * @throws {@link PasswordHasherBusyError} If too many wait already.
   */
  async hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password.normalize('NFKC'), this.#cost));
  }

  /**
   * Decides whether a password is the one behind a stored hash.
   *
   * @param stored - Null when there is no such user, or one without a password: the same work is done against a hash that no password has, so
   *   that the time of the answer does not tell.
   * @throws {@link PasswordHasherBusyError} If too many wait already.
   */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? this.#hashOfNobody();
    const matches = await this.#inTurn(() => verify(against, password.normalize('NFKC')));
    return matches && stored !== null;
  }

  /** Well formed, at this hasher's cost, with a salt and a digest of zeros. */
  #hashOfNobody(): string {
    const { memoryCost, timeCost, parallelism } = this.#cost;
    const zeros = (bytes: number): string => Buffer.alloc(bytes).toString('base64').replaceAll('=', '');
    return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${zeros(16)}$${zeros(32)}`;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  /** Answers when a place is free; a place is handed on to who waited longest. */
  async #turn(): Promise<void> {
    if (this.#running < this.#runningMax) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.#waitingMax)
      throw new PasswordHasherBusyError('Too many passwords wait.');
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
