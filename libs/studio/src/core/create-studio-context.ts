import type { AdmissionPort } from '@paretostudio/admission';
import type { Storage } from '@paretostudio/entities';
import type { PepperRing } from '@paretostudio/key-crypto';
import type { QuotaStore } from '@paretostudio/quotas';
import { PasswordHasher } from '../people/password-hasher.js';
import { THROTTLE_LIMITS, type ThrottleLimits } from '../people/throttle-limits.js';
import type { StudioContext } from './studio-context.js';

/** Least length of the secret that session tokens are digested under. */
export const COOKIE_SECRET_BYTES_MIN = 32;

/** What {@link createStudioContext} needs, and what it may be told. */
export interface StudioContextOptions {
  readonly storage: Storage;
  readonly peppers: PepperRing;
  readonly cookieSecret: Uint8Array;
  /** Default: the storage's own admission under `peppers`. Give the one that guards requests to share its batches. */
  readonly admission?: AdmissionPort;
  /** Default: the process's clock. */
  readonly clock?: () => Date;
  /** Default `self-service`. */
  readonly billing?: 'self-service' | 'managed';
  /** Default null. */
  readonly billingUrl?: string | null;
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
  return {
    storage: options.storage,
    peppers: options.peppers,
    cookieSecret: options.cookieSecret,
    admission: options.admission ?? options.storage.admission(options.peppers),
    clock: options.clock ?? (() => new Date()),
    billing: options.billing ?? 'self-service',
    billingUrl: options.billingUrl ?? null,
    signUp: options.signUp ?? 'open',
    passwords: options.passwords ?? new PasswordHasher(),
    throttle: options.throttle ?? options.storage.quotaStore(),
    throttleLimits: options.throttleLimits ?? THROTTLE_LIMITS,
  };
}
