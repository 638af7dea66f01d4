import type { EgressLimits } from './egress-limits.js';
import type { EgressPolicy } from './egress-policy.js';
import type { GuardedFetch } from './guarded-fetch.js';
import type { ResolveHost } from './resolve-host.js';

/** What a guarded fetch is made of. */
export interface GuardedFetchOptions {
  /** What may be reached besides public https. */
  readonly policy: EgressPolicy;
  /** Bounds that differ from `EGRESS_LIMITS`. */
  readonly limits?: Partial<EgressLimits>;
  /** Connections that one origin may have at once, idle ones and open streams included; 128 when absent. */
  readonly connectionsPerOriginMax?: number;
  /** Milliseconds that a connection is kept without use, even if the server offers longer; 15,000 when absent. */
  readonly keepAliveMs?: number;
  /** Bytes that all headers of an answer may have together; 16,384 when absent. */
  readonly headerBytesMax?: number;
  /** Finds the addresses of a name; the operating system when absent. */
  readonly resolve?: ResolveHost;
  /** Authorities, as PEM, that are trusted instead of those that Node.js trusts. */
  readonly certificateAuthorities?: readonly string[];
}

export declare function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch;
