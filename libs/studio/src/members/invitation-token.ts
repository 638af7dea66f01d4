import { createHmac, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Makes the token of an invitation's link: 256 random bits in base64url. Never stored or logged. */
export function makeInvitationToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * Digests an invitation's token as it is stored and looked up: HMAC-SHA-256 under the cookie secret, apart from the
 * digests of sessions.
 *
 * @returns 32 bytes; null when the text has not the shape of a token, which needs no look at the storage.
 */
export function digestInvitationToken(token: string, cookieSecret: Uint8Array): Buffer | null {
  return TOKEN.test(token) ? createHmac('sha256', cookieSecret).update(`invitation ${token}`).digest() : null;
}
