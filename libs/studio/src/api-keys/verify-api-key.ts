import { refusalOf, type Admission } from '@paretostudio/admission';
import ipaddr from 'ipaddr.js';
import { parseApiKey } from '@paretostudio/key-crypto';
import { explainRefusal, isAllowed, STUDIO_ACTIONS } from '@paretostudio/permissions';
import { findPlan } from '@paretostudio/quotas';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { toText } from '../core/to-text.js';
import { toQuotaViews } from '../watching/to-quota-views.js';
import { KeyVerdictView } from './key-verdict.view.js';
import { VerifyApiKeyInput } from './verify-api-key.input.js';

const UNKNOWN: KeyVerdictView = {
  valid: false,
  code: 'invalid_api_key',
  detail: 'No such API key is known. Check that the whole key was copied, or make a new one.',
};

/**
 * Tells a service whether a key that was presented to it is good, by the same admission that guards this server.
 *
 * The verifying caller pays nothing. The presented key's burst is touched by each verification, its daily quota by
 * `cost`, also when the action is then found not to be allowed. A key of another account is looked up and answered like
 * an unknown one; none of its meters moves.
 */
export const verifyApiKey = defineOperation({
  action: 'verify_api_key',
  input: VerifyApiKeyInput,
  output: KeyVerdictView,
  async run(ctx, caller, input) {
    const parsed = parseApiKey(input.key);
    if (!parsed.ok) return succeed({ ...UNKNOWN, detail: parsed.message });
    const digests = ctx.peppers.candidates(parsed.key).map(({ digest }) => digest);
    const known = await ctx.storage.repositories.apiKeys.findByDigest(digests);
    if (known === null || known.accountId !== caller.accountId) return succeed({ ...UNKNOWN });
    const request = { key: parsed.key, cost: input.cost ?? 0, address: unmapped(input.address) };
    const answer = await ctx.admission.admit(request);
    if (!answer.admitted) {
      const { code, detail } = refusalOf(answer);
      return succeed({ valid: false, code, detail, ...namesOf(answer), quotas: toQuotaViews(answer.quotas) });
    }
    return succeed({ ...judgeAction(answer, input), ...factsOf(answer) });
  },
});

/** Admission expects IPv4 as IPv4, also when it came mapped into IPv6. */
function unmapped(address: string | undefined): string | null {
  return address === undefined ? null : ipaddr.process(address).toString();
}

function judgeAction(
  admission: Admission,
  input: VerifyApiKeyInput,
): Pick<KeyVerdictView, 'valid' | 'code' | 'detail'> {
  const { action, resource = STUDIO_ACTIONS.resource } = input;
  if (action === undefined) return { valid: true };
  const { permissions, role } = admission;
  if (resource.startsWith('svc_')) {
    if (isAllowed(permissions, resource, action)) return { valid: true };
    return {
      valid: false,
      code: 'permission_denied',
      detail: 'This key does not hold the action of that service.',
    };
  }
  const features = findPlan(admission.plan)?.features ?? [];
  const refusal = explainRefusal({ permissions, role, features }, STUDIO_ACTIONS, action, resource);
  return refusal === null ? { valid: true } : { valid: false, code: refusal.code, detail: refusal.message };
}

function namesOf(answer: {
  readonly keyId: string | null;
  readonly accountId: string | null;
  readonly memberId: string | null;
}): Pick<KeyVerdictView, 'keyId' | 'accountId' | 'memberId'> {
  const { keyId, accountId, memberId } = answer;
  return {
    ...(keyId === null ? {} : { keyId }),
    ...(accountId === null ? {} : { accountId }),
    ...(memberId === null ? {} : { memberId }),
  };
}

function factsOf(admission: Admission): Omit<KeyVerdictView, 'valid' | 'code' | 'detail'> {
  const { role, plan, permissions, humanConfirmation, expiresAt, quotas } = admission;
  return {
    ...namesOf(admission),
    role,
    plan,
    permissions,
    humanConfirmation,
    expiresAt: toText(expiresAt),
    quotas: toQuotaViews(quotas),
  };
}
