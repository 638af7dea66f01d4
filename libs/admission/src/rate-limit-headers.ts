import { rateLimitField, rateLimitPolicyField, retryAfterSeconds } from '@paretostudio/quotas';
import type { Admission, AdmissionRefusal } from './admission.js';

/**
 * Writes the header fields that tell a caller how much is left, for any door.
 *
 * @returns By name: `RateLimit-Policy` and `RateLimit` when meters are known, `Retry-After` when waiting helps,
 *   `Sunset` when the key ends soon. Empty when there is nothing to tell.
 */
export function rateLimitHeaders(outcome: Admission | AdmissionRefusal): Record<string, string> {
  const headers: Record<string, string> = {};
  if (outcome.quotas.length > 0) {
    headers['RateLimit-Policy'] = rateLimitPolicyField(outcome.quotas);
    headers['RateLimit'] = rateLimitField(outcome.quotas, outcome.at);
  }
  if (outcome.admitted) {
    if (outcome.sunsetAt !== null) {
      headers['Sunset'] = outcome.sunsetAt.toUTCString();
    }
  } else if (outcome.retryAt !== null) {
    headers['Retry-After'] = String(retryAfterSeconds(outcome.retryAt, outcome.at));
  }
  return headers;
}
