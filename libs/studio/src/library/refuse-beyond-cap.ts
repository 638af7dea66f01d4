import { findPlan, type PlanCaps } from '@paretostudio/quotas';
import { refuse } from '../core/outcome.js';

/**
 * Refuses one more record where the plan leaves no room for it.
 *
 * @param used - How many are saved; may be above the cap after a change to a smaller plan.
 * @returns Null when there is room.
 */
export function refuseBeyondCap(
  planId: string,
  cap: keyof PlanCaps,
  used: number,
): ReturnType<typeof refuse> | null {
  const plan = findPlan(planId);
  if (plan === null) throw new Error('The account has a plan that this version does not know.');
  const limit = plan.caps[cap];
  if (limit === null || used < limit) return null;
  return refuse({
    code: 'plan_limit_reached',
    detail:
      `The plan ${plan.title} holds ${limit} ${cap}, and ${used} are saved. Delete one, or change the plan: ` +
      'it takes effect at once, with the same key.',
    limit,
    used,
    plan: planId,
  });
}
