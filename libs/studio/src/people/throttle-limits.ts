/** Attempts that are let through; each that is counted costs a password hash. */
export interface ThrottleLimits {
  /** Sign-ins and password checks for one e-mail address in a minute. Right ones count too. */
  readonly perEmailPerMinute: number;
  /** Sign-ins and sign-ups from one client address (an IPv6 /64) in a minute. */
  readonly perAddressPerMinute: number;
  /** The same in a UTC day. */
  readonly perAddressPerDay: number;
}

/**
 * The limits of a studio on the open internet. There is none a day for an e-mail address: it would let a stranger lock
 * a person out until midnight.
 */
export const THROTTLE_LIMITS: ThrottleLimits = Object.freeze({
  perEmailPerMinute: 10,
  perAddressPerMinute: 60,
  perAddressPerDay: 2_000,
});
