import type { Plan } from './plan.js';
import { PLANS, type PlanId } from './plans.js';

/**
 * Finds a plan of the studio by its id.
 *
 * @param id - Any text, trusted or not; names that objects inherit, such as `constructor`, are not plans.
 * @returns The plan, or `null` when there is none of that id.
 */
export function findPlan(id: string): Plan | null {
  return Object.hasOwn(PLANS, id) ? PLANS[id as PlanId] : null;
}
