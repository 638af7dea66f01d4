/** How long before its expiry a key is announced to end. */
const SUNSET_NOTICE_MS = 7 * 86_400_000;

/**
 * Computes the instant that the `Sunset` header announces: the expiry of a key, from exactly 7 days before it on.
 *
 * A rotated key inside its overlap expires at the overlap's end, so the same rule covers it.
 *
 * @param expiresAt - `null` for a key that never expires.
 * @param at - The same clock that the expiry is judged by.
 * @returns The expiry, or `null` when it is further away or never.
 * @see RFC 8594
 */
export function sunsetOf(expiresAt: Date | null, at: Date): Date | null {
  return expiresAt !== null && expiresAt.getTime() - at.getTime() <= SUNSET_NOTICE_MS ? expiresAt : null;
}
