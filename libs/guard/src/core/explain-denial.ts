import type { Refusal } from '@paretostudio/admission';
import { explainRefusal } from '@paretostudio/permissions';
import type { AccessRequirement } from './access-requirement.js';
import type { AccessSettings } from './access-settings.js';
import { ApiKeyPrincipal } from './api-key-principal.js';
import type { Principal } from './principal.js';

/**
 * Decides whether somebody who was let in may make this call: permissions ∩ role ∩ plan features, computed anew.
 *
 * @returns null when the call is granted; otherwise `permission_denied` or `plan_required`, with the quotas of a
 *   key's request so that the answer can carry them.
 */
export function explainDenial(
  settings: AccessSettings,
  principal: Principal,
  requirement: AccessRequirement,
): Refusal | null {
  if (requirement.action === null) return null;
  const { permissions, role, plan } = principal;
  const rights = { permissions, role, features: settings.features(plan) };
  const denial = explainRefusal(rights, settings.actions, requirement.action, requirement.resource);
  if (denial === null) return null;
  return {
    code: denial.code,
    detail: denial.message,
    action: requirement.action,
    plan,
    ...(denial.feature === undefined ? {} : { feature: denial.feature }),
    ...(principal instanceof ApiKeyPrincipal ? { quotas: principal.quotas } : {}),
  };
}
