import type { Refusal } from './refusal.js';
import { REFUSALS, type RefusalCode } from './refusals.js';

/** The protection space that challenges name. */
export const AUTHENTICATION_REALM = 'paretostudio';

/** The codes that say: a key was sent, and it is not good. */
const KEY_CODES: ReadonlySet<RefusalCode> = new Set([
  'invalid_api_key',
  'api_key_revoked',
  'api_key_expired',
]);

/**
 * Writes the `WWW-Authenticate` field that an answer 401 needs.
 *
 * @returns The challenge; with `error="invalid_token"` and a description when a key was sent, without when none was,
 *   and `null` for a refusal that is not a 401: no such field is to be sent then.
 * @see RFC 6750, section 3
 */
export function wwwAuthenticate(refusal: Refusal): string | null {
  if (REFUSALS[refusal.code].status !== 401) {
    return null;
  }
  const challenge = `Bearer realm="${AUTHENTICATION_REALM}"`;
  return KEY_CODES.has(refusal.code)
    ? `${challenge}, error="invalid_token", error_description="${describe(refusal.detail)}"`
    : challenge;
}

/**
 * Keeps the characters that RFC 6750 allows in a description, so that no text can end the quoted string; double quotes
 * become single ones.
 */
function describe(detail: string): string {
  return detail
    .slice(0, 200)
    .replaceAll('"', "'")
    .replace(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, '?');
}
