import type { AdmissionRefusal } from './admission.js';

/**
 * Makes the refusal of a key that is on no record.
 *
 * @param at - When it was looked up; the clock of the caller will do, since nothing is counted from it.
 */
export function refuseUnknownKey(at: Date): AdmissionRefusal {
  return {
    admitted: false,
    code: 'invalid_api_key',
    keyId: null,
    accountId: null,
    memberId: null,
    quotas: [],
    plan: null,
    retryAt: null,
    at,
  };
}
