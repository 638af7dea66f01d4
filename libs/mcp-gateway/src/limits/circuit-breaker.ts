/** Whether an attempt may be made: `closed` and `probe` say yes, a number of seconds says when to come back. */
export type BreakerVerdict =
  | { readonly kind: 'closed' }
  | { readonly kind: 'probe' }
  | { readonly kind: 'open'; readonly retryAfterSeconds: number };

/** What a {@link CircuitBreaker} is told when it is made. */
export interface CircuitBreakerOptions {
  /** Faults in a row that open the circuit; at least 1. */
  readonly faultsMax: number;
  /** Milliseconds that it stays open before one attempt is let through. */
  readonly openMs: number;
  readonly clock: () => Date;
}

/**
 * Keeps attempts away from an upstream that failed again and again.
 *
 * After its time one attempt, and only one, is let through: its outcome closes the circuit or opens it anew.
 * Whoever was admitted reports exactly one outcome.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  #faults = 0;
  #openUntil: number | null = null;
  #probing = false;

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
  }

  /** Whether attempts are being kept away, or a single one is under way. */
  get isOpen(): boolean {
    return this.#openUntil !== null;
  }

  /** Tells for how many seconds no attempt may be made, without making one; null: one may be made now. */
  secondsShut(): number | null {
    if (this.#openUntil === null) return null;
    const waitMs = this.#openUntil - this.#options.clock().getTime();
    if (waitMs > 0) return Math.ceil(waitMs / 1000);
    return this.#probing ? 1 : null;
  }

  /** Decides whether an attempt may be made now; a `probe` is the only one until its outcome is reported. */
  admit(): BreakerVerdict {
    const retryAfterSeconds = this.secondsShut();
    if (retryAfterSeconds !== null) return { kind: 'open', retryAfterSeconds };
    if (this.#openUntil === null) return { kind: 'closed' };
    this.#probing = true;
    return { kind: 'probe' };
  }

  /** Reports that the upstream answered, whatever it said. */
  succeed(): void {
    this.#faults = 0;
    this.#openUntil = null;
    this.#probing = false;
  }

  /** Reports that the upstream failed. */
  fail(): void {
    this.#faults += 1;
    if (!this.#probing && this.#openUntil === null && this.#faults < this.#options.faultsMax) return;
    this.#probing = false;
    this.#openUntil = this.#options.clock().getTime() + this.#options.openMs;
  }

  /** Reports that nothing was learnt: the attempt was given up, or never made. */
  abandon(): void {
    this.#probing = false;
  }
}
