import type { CredentialRing } from '@paretostudio/key-crypto';
import type { EgressPolicy } from '../egress/egress-policy.js';
import type { GatewayLimits } from './gateway-limits.js';
import type { UpstreamFault } from './upstream-fault.js';

/** What a gateway is made of. */
export interface GatewayOptions {
  /** Which addresses may be reached besides public ones over https. */
  readonly egress: EgressPolicy;
  /** Seals the state of questions; gateways that share it understand each other's states. */
  readonly seals: CredentialRing;
  /**
   * Uses up a state: true for the first who asks, false ever after.
   *
   * Must be atomic over all processes that share {@link GatewayOptions.seals}; may forget a digest once it
   * has expired. What it throws reaches the caller unchanged, and nothing is sent upstream.
   */
  readonly redeem: (state: { readonly digest: string; readonly expiresAt: Date }) => Promise<boolean>;
  /** What the gateway calls itself towards upstreams. */
  readonly identity: { readonly name: string; readonly version: string };
  /** The clock for ages of states, circuits and verdicts; the machine's own when absent. */
  readonly clock?: () => Date;
  /** Bounds that differ from `GATEWAY_LIMITS`. */
  readonly limits?: Partial<GatewayLimits>;
  /** Hears of each fault with what lies underneath, for logs of the operator; what it throws is ignored. */
  readonly onFault?: (fault: {
    readonly upstreamId: string;
    readonly reason: UpstreamFault;
    readonly error: unknown;
  }) => void;
}
