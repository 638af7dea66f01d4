import { createHmac, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Makes the token of a new session: 256 random bits in base64url. For the cookie alone; never stored or logged. */
export function makeSessionToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * Digests a session's token as it is stored and looked up: HMAC-SHA-256 under the cookie secret.
 *
 * @returns 32 bytes; null when the text has not the shape of a token, which needs no look at the storage.
 */
export function digestSessionToken(token: string, cookieSecret: Uint8Array): Buffer | null {
  return TOKEN.test(token) ? createHmac('sha256', cookieSecret).update(token).digest() : null;
}
