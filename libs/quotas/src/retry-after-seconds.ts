/**
 * Computes the value of `Retry-After`: whole seconds until an instant, never too early and never 0.
 *
 * @param resetAt - When the window ends.
 * @param now - The same clock that `resetAt` comes from.
 * @returns Seconds rounded up, at least 1, also when `resetAt` has passed: a client that is told 0 would spin.
 * @see RFC 9110, section 10.2.3
 */
export function retryAfterSeconds(resetAt: Date, now: Date): number {
  return Math.max(1, Math.ceil((resetAt.getTime() - now.getTime()) / 1000));
}
