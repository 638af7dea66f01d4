import type { AdmissionPort } from '@paretostudio/admission';
import type { Repositories, Storage } from '@paretostudio/entities';
import type { CredentialRing, PepperRing } from '@paretostudio/key-crypto';
import type { EgressPolicy, Gateway } from '@paretostudio/mcp-gateway';
import type { QuotaStore } from '@paretostudio/quotas';
import type { PaymentProvider } from '../billing/payment-provider.js';
import type { MailDelivery } from '../mail/mail.js';
import type { PasswordHasher } from '../people/password-hasher.js';
import type { ThrottleLimits } from '../people/throttle-limits.js';
import type { Outcome } from './outcome.js';

/** What every operation works with: storage, secrets, the clock and the operator's choices. */
export interface StudioContext {
  readonly storage: Storage;
  /** Peppers that new keys are digested under. */
  readonly peppers: PepperRing;
  /** Keys that the credentials of connections are sealed under. */
  readonly credentials: CredentialRing;
  /** The one way to upstream MCP servers. */
  readonly gateway: Gateway;
  /** Which addresses connections may have. */
  readonly egress: EgressPolicy;
  /** Judges keys for `verify_api_key`. */
  readonly admission: AdmissionPort;
  /** The instant that expiries and sessions are judged at. Quotas go by the database's clock instead. */
  readonly clock: () => Date;
  /** Who changes a plan: the founder; an operator, as `billingUrl` tells; or Stripe, which the founder pays. */
  readonly billing: 'self-service' | 'managed' | 'stripe';
  /** Where plans are changed when billing is managed; null when there is no such page. */
  readonly billingUrl: string | null;
  /** Who takes the money; null where plans are not paid for on this server. */
  readonly payments: PaymentProvider | null;
  /** Origin of absolute links to this server: that of PUBLIC_URL, else a loopback address. Known once it listens. */
  readonly publicOrigin: string;
  /** How mails leave; `none`: offer nothing that needs one. */
  readonly mail: MailDelivery;
  /** Issuers of the identities that people can sign in with on this server now. */
  readonly identityIssuers: readonly string[];
  /** Whether strangers may make accounts. */
  readonly signUp: 'open' | 'closed';
  /** Secret that session tokens are digested under, at least 32 bytes. */
  readonly cookieSecret: Uint8Array;
  readonly passwords: PasswordHasher;
  /** Counts sign-in attempts by e-mail and by address. */
  readonly throttle: QuotaStore;
  readonly throttleLimits: ThrottleLimits;
  /**
   * What is decided first in the transaction of a mutation, which does nothing when it refuses; absent: nothing. Set
   * for the one call that it concerns.
   */
  readonly precondition?: (repositories: Repositories) => Promise<Outcome<unknown>>;
}
