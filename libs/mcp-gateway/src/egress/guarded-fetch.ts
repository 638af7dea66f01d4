import type { UpstreamError } from '../types/upstream-error.js';
import type { EgressLimits } from './egress-limits.js';

/** What one use of a {@link GuardedFetch} may set differently. */
export interface FetchUse {
  /** Replaces bounds of the guarded fetch for this exchange. */
  readonly limits?: Partial<EgressLimits>;
  /**
   * Is told why the body of the answer broke off, just before its reader is: a reader may keep the text of an error
   * alone. Not called for an abort by the caller, nor for what {@link GuardedFetch.fetch} itself rejects with.
   */
  readonly onBodyFault?: (fault: UpstreamError) => void;
}

/**
 * The only way to an upstream: HTTP with every address checked at the moment it is dialled and every size and time
 * bounded.
 */
export interface GuardedFetch {
  /**
   * Makes one exchange, in the shape of the global `fetch`.
   *
   * Sent are the headers that the caller gives and those that HTTP needs; those that HTTP itself writes (`host`,
   * `content-length`, `connection` and their like) and `accept-encoding` are ours. Nothing is kept between exchanges but
   * connections: no cookies, no cache. `init.redirect` is ignored: 307 and 308 are followed on the same origin alone.
   *
   * @param input - Where to; http or https.
   * @param init - `method`, `headers`, `signal` and a `body` of text or bytes; other members are ignored.
   * @param use - Other bounds for this exchange.
   * @returns The answer, whatever its status: 401 and 500 are answers. Its body comes as it arrives and fails with an
   *   {@link UpstreamError} `too_large` or `timeout` when it leaves its bounds, `unreachable` when it breaks off.
   * @throws {@link UpstreamError} `blocked_address`, `unreachable`, `timeout`, `redirected`, `too_large` (headers, or a
   *   body that is announced as too long), `http_error` (no answer in HTTP, or an encoded one), `cancelled` (closed).
   * @throws What `init.signal` was aborted with.
   * @throws TypeError If the body is neither text nor bytes.
   */
  readonly fetch: (input: string | URL, init?: RequestInit, use?: FetchUse) => Promise<Response>;

  /** Breaks off what is under way, gives all connections back and refuses every later exchange. May be called twice. */
  close(): Promise<void>;
}
