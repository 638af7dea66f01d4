import { findPlan } from '@paretostudio/quotas';
import { refuse } from '../core/outcome.js';

/** The plan feature that an account needs for more people than its founder. */
export const MEMBERS_FEATURE = 'members';

/** Whether a plan lets an account have members beside its founder. */
export function hasMembers(planId: string): boolean {
  return findPlan(planId)?.features.includes(MEMBERS_FEATURE) ?? false;
}

/** Refuses what takes a plan with members. */
export function refuseWithoutMembers(planId: string, detail: string): ReturnType<typeof refuse> | null {
  return hasMembers(planId)
    ? null
    : refuse({ code: 'plan_required', detail, plan: planId, feature: MEMBERS_FEATURE });
}
