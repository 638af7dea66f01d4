import type { UpstreamFault } from './upstream-fault.js';

/** What an {@link UpstreamError} may know besides its reason. */
export interface UpstreamErrorOptions {
  /** What happened underneath; for logs of the operator, never shown to callers. */
  readonly cause?: unknown;
  /** Whole seconds after which another attempt makes sense; absent or null: not known. */
  readonly retryAfterSeconds?: number | null;
}

/**
 * Says that an upstream gave no answer that may be passed on.
 *
 * The message is a sentence for people. It holds no secret, no private address, and of the
 * upstream's own words at most a cleaned excerpt; {@link UpstreamError.cause} is not so careful.
 */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';

  /** The cause as a code that does not change. */
  readonly reason: UpstreamFault;

  /** Whole seconds after which another attempt makes sense; null: not known. */
  readonly retryAfterSeconds: number | null;

  constructor(reason: UpstreamFault, message: string, options: UpstreamErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.reason = reason;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}
