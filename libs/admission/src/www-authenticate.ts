import type { Refusal } from './refusal.js';
import { REFUSALS, type RefusalCode } from './refusals.js';

/** The protection space that challenges name. */
export const AUTHENTICATION_REALM = 'paretostudio';

/** The codes that say: a key or a token was sent, and it is not good. */
const BAD_CREDENTIAL_CODES: ReadonlySet<RefusalCode> = new Set([
  'invalid_api_key',
  'api_key_revoked',
  'api_key_expired',
  'invalid_access_token',
]);

/**
 * Writes the `WWW-Authenticate` field that an answer 401 needs.
 *
 * @returns The challenge; with `error="invalid_token"` and a description when a key or a token was sent, without when
 *   none was; with `resource_metadata` and `scope` where the refusal has a challenge. `null` for a refusal that is not
 *   a 401: no such field is to be sent then.
 * @see RFC 6750, section 3, and RFC 9728, section 5.1
 */
export function wwwAuthenticate(refusal: Refusal): string | null {
  if (REFUSALS[refusal.code].status !== 401) {
    return null;
  }
  const { scope, resourceMetadata } = refusal.challenge ?? {};
  const parameters = [`realm="${AUTHENTICATION_REALM}"`];
  if (BAD_CREDENTIAL_CODES.has(refusal.code)) {
    parameters.push('error="invalid_token"', `error_description="${quotable(refusal.detail.slice(0, 200))}"`);
  }
  if (scope !== undefined) parameters.push(`scope="${quotable(scope)}"`);
  if (resourceMetadata !== undefined) parameters.push(`resource_metadata="${quotable(resourceMetadata)}"`);
  return `Bearer ${parameters.join(', ')}`;
}

/**
 * Keeps the characters that RFC 6750 allows in a description, so that no text can end the quoted string; double quotes
 * become single ones.
 */
function quotable(text: string): string {
  return text.replaceAll('"', "'").replace(/[^\x20\x21\x23-\x5b\x5d-\x7e]/g, '?');
}
