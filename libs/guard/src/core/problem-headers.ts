import { type Refusal, wwwAuthenticate } from '@paretostudio/admission';
import { rateLimitField, rateLimitPolicyField } from '@paretostudio/quotas';

/**
 * Writes the header fields that an answer to a refusal carries: `WWW-Authenticate` with a 401, `Retry-After` when
 * waiting helps, `RateLimit-Policy` and `RateLimit` when meters are known.
 *
 * @param at - The instant that the meters are told for, by the clock that their reset times come from.
 */
export function problemHeaders(refusal: Refusal, at: Date): Record<string, string> {
  const headers: Record<string, string> = {};
  const challenge = wwwAuthenticate(refusal);
  if (challenge !== null) headers['WWW-Authenticate'] = challenge;
  if (refusal.retryAfterSeconds !== undefined) headers['Retry-After'] = String(refusal.retryAfterSeconds);
  if (refusal.quotas !== undefined && refusal.quotas.length > 0) {
    headers['RateLimit-Policy'] = rateLimitPolicyField(refusal.quotas);
    headers['RateLimit'] = rateLimitField(refusal.quotas, at);
  }
  return headers;
}
