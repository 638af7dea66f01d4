import type { CredentialReading } from './read-credential.js';
import type { Refusal } from './refusal.js';
import { queryMentionsKey } from './query-mentions-key.js';

/**
 * Says why a request without exactly one key is refused.
 *
 * @param reading - What `readCredential` made of the headers.
 * @param url - The raw address of the request, looked at only to say that a key in the query string is ignored.
 * @returns `missing_credentials`, `invalid_api_key` or `invalid_request`; `null` when there is a key to check.
 */
export function refusalOfCredential(reading: CredentialReading, url: string | null = null): Refusal | null {
  switch (reading.kind) {
    case 'key':
      return null;
    case 'none':
      return { code: 'missing_credentials', detail: describeMissing(url) };
    case 'malformed':
      return { code: 'invalid_api_key', detail: reading.detail };
    case 'conflict':
      return { code: 'invalid_request', detail: `${reading.detail} Send exactly one credential.` };
  }
}

function describeMissing(url: string | null): string {
  return url !== null && queryMentionsKey(url)
    ? 'A key in the query string is ignored: send it in the Authorization header. Treat that key as leaked: addresses are logged on the way.'
    : 'The request carries no API key. Send one as "Authorization: Bearer <key>" or "X-API-Key: <key>".';
}
