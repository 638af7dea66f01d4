import type { Plan } from './plan.js';

/**
 * Computes how many metered requests an account may make in one UTC day.
 *
 * @param memberCount - Members of the account; fewer than 1 counts as 1. Matters only for a plan that is per member.
 * @param ownLimit - A tighter limit of one key, or `null` for none; it never raises the plan's limit.
 * @returns The limit, at least 0.
 */
export function requestsPerDayOf(plan: Plan, memberCount: number, ownLimit: number | null = null): number {
  const limit = plan.perMember ? plan.requestsPerDay * Math.max(1, memberCount) : plan.requestsPerDay;
  return ownLimit === null ? limit : Math.max(0, Math.min(limit, ownLimit));
}
