/** Where a person's request comes from. */
export interface Visit {
  /** The client's address; null when unknown. */
  readonly address: string | null;
  /** As the browser sent it; cut to 256 characters. */
  readonly userAgent: string | null;
  readonly requestId: string | null;
  /** The client's `Idempotency-Key`; absent or null when none was sent. */
  readonly idempotencyKey?: string | null;
}
