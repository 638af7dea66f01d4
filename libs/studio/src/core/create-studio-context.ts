import type { AdmissionPort } from '@paretostudio/admission';
import type { Storage } from '@paretostudio/entities';
import type { CredentialRing, PepperRing } from '@paretostudio/key-crypto';
import { createGateway, type EgressPolicy, type Gateway } from '@paretostudio/mcp-gateway';
import type { QuotaStore } from '@paretostudio/quotas';
import type { PaymentProvider } from '../billing/payment-provider.js';
import type { MailDelivery } from '../mail/mail.js';
import { PasswordHasher } from '../people/password-hasher.js';
import { THROTTLE_LIMITS, type ThrottleLimits } from '../people/throttle-limits.js';
import type { StudioContext } from './studio-context.js';

/** Least length of the secret that session tokens are digested under. */
export const COOKIE_SECRET_BYTES_MIN = 32;

/** What upstream servers are told of who calls them. */
const IDENTITY = { name: 'paretostudio', version: '0.1.0' };

const LOOPBACK_ORIGIN = 'http://127.0.0.1:3000';

/** What {@link createStudioContext} needs, and what it may be told. */
export interface StudioContextOptions {
  readonly storage: Storage;
  readonly peppers: PepperRing;
  readonly cookieSecret: Uint8Array;
  /** Keys that the credentials of connections are sealed under, and the states of questions that are relayed. */
  readonly credentials: CredentialRing;
  /** Default: public addresses by https, and nothing else. */
  readonly egress?: EgressPolicy;
  /** Default: one of its own, under `credentials` and `egress`. Whoever gives one closes it. */
  readonly gateway?: Gateway;
  /** Default: the storage's own admission under `peppers`. Give the one that guards requests to share its batches. */
  readonly admission?: AdmissionPort;
  /** Default: the process's clock. */
  readonly clock?: () => Date;
  /** Default `self-service`. */
  readonly billing?: StudioContext['billing'];
  /** Default null. */
  readonly billingUrl?: string | null;
  /** Default null. */
  readonly payments?: PaymentProvider | null;
  /** Asked whenever it is needed, since the port may not be known yet. Default: `http://127.0.0.1:3000`. */
  readonly publicOrigin?: () => string;
  /** Default `none`. */
  readonly mail?: MailDelivery;
  /** Default: none, so that nobody signs in with a provider. */
  readonly identityIssuers?: readonly string[];
  /** Default `open`. */
  readonly signUp?: 'open' | 'closed';
  /** Default: argon2id with OWASP parameters, two at a time. */
  readonly passwords?: PasswordHasher;
  /** Default: the storage's quota store. */
  readonly throttle?: QuotaStore;
  /** Default: {@link THROTTLE_LIMITS}. */
  readonly throttleLimits?: ThrottleLimits;
}

/**
 * Completes a context with the defaults of a self-hosted studio.
 *
 * @throws {@link RangeError} If the cookie secret is shorter than {@link COOKIE_SECRET_BYTES_MIN} bytes.
 */
export function createStudioContext(options: StudioContextOptions): StudioContext {
  if (options.cookieSecret.byteLength < COOKIE_SECRET_BYTES_MIN) {
    throw new RangeError(`The cookie secret needs at least ${COOKIE_SECRET_BYTES_MIN} bytes.`);
  }
  const { credentials, egress = { allow: [] } } = options;
  const clock = options.clock ?? (() => new Date());
  return {
    credentials,
    egress,
    gateway: options.gateway ?? gatewayOf(options.storage, credentials, egress, clock),
    storage: options.storage,
    peppers: options.peppers,
    cookieSecret: options.cookieSecret,
    admission: options.admission ?? options.storage.admission(options.peppers),
    clock,
    billing: options.billing ?? 'self-service',
    billingUrl: options.billingUrl ?? null,
    payments: options.payments ?? null,
    get publicOrigin() {
      return options.publicOrigin?.() ?? LOOPBACK_ORIGIN;
    },
    mail: options.mail ?? 'none',
    identityIssuers: options.identityIssuers ?? [],
    signUp: options.signUp ?? 'open',
    passwords: options.passwords ?? new PasswordHasher(),
    throttle: options.throttle ?? options.storage.quotaStore(),
    throttleLimits: options.throttleLimits ?? THROTTLE_LIMITS,
  };
}

/** A gateway of its own, whose states of questions are good once over all processes that share the storage. */
function gatewayOf(
  { repositories: { relayStates } }: Storage,
  seals: CredentialRing,
  egress: EgressPolicy,
  clock: () => Date,
): Gateway {
  return createGateway({
    egress,
    seals,
    redeem: ({ digest, expiresAt }) => relayStates.redeem(digest, expiresAt, clock()),
    identity: IDENTITY,
    clock,
  });
}
