import { refusalOf, type Admission, type AdmissionRefusal } from '@paretostudio/admission';
import { explainRefusal, isAllowed, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { findPlan } from '@paretostudio/quotas';
import { toText } from '../core/to-text.js';
import { toQuotaViews } from '../watching/to-quota-views.js';
import type { KeyVerdictView } from './key-verdict.view.js';
import type { VerifyApiKeyInput } from './verify-api-key.input.js';

/** What admission decided about alike requests with one key. */
export interface KeyDecision {
  /** How many of them are let in. */
  readonly granted: number;
  /** The last that is let in, or the first where none is. */
  readonly decided: Admission | AdmissionRefusal;
  /** The first that is not let in; null for none. */
  readonly refusal: AdmissionRefusal | null;
}

type Fault = Pick<KeyVerdictView, 'code' | 'detail' | 'retryAt'>;

/** Tells what was decided about a key of the caller's own account, and whether it allows the action asked about. */
export function describeVerdict(decision: KeyDecision, input: VerifyApiKeyInput): KeyVerdictView {
  const { granted, decided, refusal } = decision;
  const denial = decided.admitted ? denialOf(decided, input) : null;
  const fault = denial ?? (refusal === null ? null : faultOf(refusal));
  return {
    valid: fault === null,
    ...grantedOf(denial === null ? granted : 0, input),
    ...fault,
    at: toText(decided.at),
    ...idsOf(decided),
    ...(decided.admitted ? factsOf(decided) : {}),
    ...(decided.plan === null ? {} : { plan: decided.plan }),
    quotas: toQuotaViews(decided.quotas),
  };
}

/**
 * Tells that no such key is known: what is said of every key of another account too.
 *
 * @param detail - What is wrong with its shape, where something is.
 */
export function describeUnknownKey(at: Date, input: VerifyApiKeyInput, detail?: string): KeyVerdictView {
  return {
    valid: false,
    ...grantedOf(0, input),
    code: 'invalid_api_key',
    detail: detail ?? 'No such API key is known. Check that the whole key was copied, or make a new one.',
    at: toText(at),
  };
}

function denialOf({ permissions, role, plan }: Admission, input: VerifyApiKeyInput): Fault | null {
  const { action, resource = STUDIO_ACTIONS.resource } = input;
  if (action === undefined) return null;
  if (resource.startsWith('svc_')) {
    if (isAllowed(permissions, resource, action)) return null;
    return { code: 'permission_denied', detail: 'This key does not hold the action of that service.' };
  }
  const features = findPlan(plan)?.features ?? [];
  const refusal = explainRefusal({ permissions, role, features }, STUDIO_ACTIONS, action, resource);
  return refusal === null ? null : { code: refusal.code, detail: refusal.message };
}

function faultOf(refusal: AdmissionRefusal): Fault {
  const { code, detail } = refusalOf(refusal);
  return { code, detail, retryAt: toText(refusal.retryAt) };
}

function grantedOf(granted: number, { requests }: VerifyApiKeyInput): Pick<KeyVerdictView, 'granted'> {
  return requests === undefined ? {} : { granted };
}

function idsOf(
  decided: Admission | AdmissionRefusal,
): Pick<KeyVerdictView, 'keyId' | 'accountId' | 'memberId'> {
  const { keyId, accountId, memberId } = decided;
  return {
    ...(keyId === null ? {} : { keyId }),
    ...(accountId === null ? {} : { accountId }),
    ...(memberId === null ? {} : { memberId }),
  };
}

function factsOf(admission: Admission): Partial<KeyVerdictView> {
  const { userId, role, permissions, humanConfirmation, expiresAt, sunsetAt } = admission;
  const instants = { expiresAt: toText(expiresAt), sunsetAt: toText(sunsetAt) };
  return { userId, role, permissions, humanConfirmation, ...instants };
}
