import type { IdentityProviderId, RoundTrip } from './identity-provider.js';

/** What somebody went to a provider for. */
export type SignInPurpose =
  | {
      readonly kind: 'sign-in';
      /** Token of the invitation that is accepted with it; null for none. */
      readonly invitation: string | null;
    }
  | {
      readonly kind: 'link';
      /** The session that wants it, and no other. */
      readonly sessionId: string;
    };

/** A round trip to a provider that has begun: what its browser keeps, sealed, until it comes back. */
export interface SignInTrip extends RoundTrip {
  readonly provider: IdentityProviderId;
  readonly purpose: SignInPurpose;
  /** Path of the page to be led to afterwards; a page of ours. */
  readonly next: string;
  /** In milliseconds since 1970; the instant itself is too late. */
  readonly expiresAtMs: number;
}

/** How long a browser may take at the provider: 10 minutes. */
export const TRIP_LIFE_MS = 600_000;
