/** Nobody could decide: the store does not answer, or too many wait for it. To be answered 503, never 401. */
export class AdmissionUnavailableError extends Error {
  override readonly name = 'AdmissionUnavailableError';

  /** When to try again: whole seconds, at least 1. */
  readonly retryAfterSeconds: number;

  /**
   * @param message - For the log; says nothing about a key.
   * @param options - `retryAfterSeconds` default 1; `cause` the error of the store.
   */
  constructor(message: string, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.retryAfterSeconds = Math.max(1, Math.ceil(options.retryAfterSeconds ?? 1));
  }
}
