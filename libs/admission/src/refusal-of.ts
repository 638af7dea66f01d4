import {
  BURST_METER,
  findPlan,
  REQUESTS_METER,
  retryAfterSeconds,
  type QuotaState,
} from '@paretostudio/quotas';
import type { AdmissionRefusal } from './admission.js';
import type { AdmissionUnavailableError } from './admission-unavailable-error.js';
import type { Refusal } from './refusal.js';

/**
 * Puts a refusal of admission into words and numbers for whoever is told.
 *
 * @returns The refusal with the same code; for a spent quota with limit, use, reset time and the seconds to wait, and
 *   a text that says them and what to do, complete enough for a model to explain.
 */
export function refusalOf(refusal: AdmissionRefusal): Refusal {
  switch (refusal.code) {
    case 'quota_exceeded':
      return withState(refusal, REQUESTS_METER, describeQuota);
    case 'burst_exceeded':
      return withState(refusal, BURST_METER, describeBurst);
    default:
      return { code: refusal.code, detail: DETAILS[refusal.code], ...planOf(refusal) };
  }
}

/** Puts an outage of admission into words: `unavailable`, with the seconds to wait and nothing about the cause. */
export function refusalOfOutage(error: AdmissionUnavailableError): Refusal {
  return {
    code: 'unavailable',
    detail: `The request could not be checked at the moment and was not served. Try again in ${seconds(error.retryAfterSeconds)}. This says nothing about the key.`,
    retryAfterSeconds: error.retryAfterSeconds,
  };
}

const DETAILS = {
  invalid_api_key: 'No such API key is known. Check that the whole key was copied, or make a new one.',
  api_key_revoked:
    'This API key was revoked, or the member who owns it was removed or suspended. Use another key; a revoked key never works again.',
  api_key_expired: 'This API key has expired. Make a new key and replace this one.',
  account_suspended: 'The account of this API key is suspended. Ask the operator of this server.',
  ip_not_allowed:
    'This API key may be used from certain networks only, and this address is in none of them. Call from an allowed network, or change the list of the key.',
} as const;

function withState(
  refusal: AdmissionRefusal,
  meter: string,
  describe: (state: QuotaState, refusal: AdmissionRefusal) => string,
): Refusal {
  const state = refusal.quotas.find((candidate) => candidate.meter === meter);
  return {
    code: refusal.code,
    detail: state === undefined ? 'A limit of the plan is reached.' : describe(state, refusal),
    ...(state === undefined ? {} : { limit: state.limit, used: state.used, resetAt: state.resetAt }),
    ...planOf(refusal),
    quotas: refusal.quotas,
    ...(refusal.retryAt === null
      ? {}
      : { retryAfterSeconds: retryAfterSeconds(refusal.retryAt, refusal.at) }),
  };
}

function describeQuota(state: QuotaState, refusal: AdmissionRefusal): string {
  const advice = 'a plan with more requests takes effect at once, with the same key';
  if (refusal.retryAt === null) {
    return `The request costs more than the whole limit of ${state.limit} requests a day${onPlan(refusal)}; waiting does not help, ${advice}.`;
  }
  return `${state.used} of ${state.limit} requests of this day are used${onPlan(refusal)}. The count begins again at ${state.resetAt.toISOString()}. Wait until then, or change the plan: ${advice}.`;
}

function describeBurst(state: QuotaState, refusal: AdmissionRefusal): string {
  const wait = retryAfterSeconds(state.resetAt, refusal.at);
  return `The limit of ${state.limit} requests a minute${onPlan(refusal)} is reached. The count begins again at ${state.resetAt.toISOString()}. Wait ${seconds(wait)}, then send more slowly.`;
}

function onPlan(refusal: AdmissionRefusal): string {
  if (refusal.plan === null) {
    return '';
  }
  return ` (plan ${findPlan(refusal.plan)?.title ?? refusal.plan})`;
}

function planOf(refusal: AdmissionRefusal): { plan?: string } {
  return refusal.plan === null ? {} : { plan: refusal.plan };
}

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
