import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'cnf_';
const RANDOM_BYTES = 32;
const TOKEN = /^cnf_[A-Za-z0-9_-]{43}$/;

/** Makes a token for a confirmation: 256 random bits that a model can copy. Only its digest is stored. */
export function newConfirmationToken(): string {
  return PREFIX + randomBytes(RANDOM_BYTES).toString('base64url');
}

/**
 * Computes what a token is stored and found by.
 *
 * @param token - As it came, untrusted.
 * @returns 32 bytes; null when it has not the form of a token.
 */
export function digestConfirmationToken(token: string): Uint8Array | null {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest() : null;
}
