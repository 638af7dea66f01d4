/** The bounds of one exchange with an upstream; `Infinity` takes a bound of time away. */
export interface EgressLimits {
  /** Milliseconds until the request is on a connection: waiting for a free one, name resolution, TCP and TLS. */
  readonly connectMs: number;
  /** Milliseconds from then until the last header of the answer; a tool that answers in JSON works in this time. */
  readonly headersMs: number;
  /** Milliseconds without a byte of the body, be it that none comes or that none is read. */
  readonly bodyIdleMs: number;
  /** Milliseconds of the whole exchange, redirects and body included: what ends a body that drips. */
  readonly totalMs: number;
  /** Bytes that the body of one answer may have. */
  readonly bodyBytesMax: number;
  /** How many redirects are followed; each stays on its origin. */
  readonly redirectsMax: number;
}

/** The bounds of an exchange that is told no others: wide enough for a call of five minutes. */
export const EGRESS_LIMITS: EgressLimits = Object.freeze({
  connectMs: 5_000,
  headersMs: 300_000,
  bodyIdleMs: 300_000,
  totalMs: 310_000,
  bodyBytesMax: 4 * 1024 * 1024,
  redirectsMax: 3,
});
