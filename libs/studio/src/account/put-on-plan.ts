import type { Account, Repositories } from '@paretostudio/entities';
import { hasMembers } from '../people/has-members.js';

/** How many members a change of plan has suspended or let in again. */
export interface PlanEffect {
  readonly suspendedMembers: number;
  readonly resumedMembers: number;
}

/**
 * Puts an account on another plan, from its next request on, whoever decides it. Call it under the account's lock.
 *
 * A plan without members suspends all of them but the founder, with their keys and sessions in the account; nothing is
 * deleted. A plan that has members again lets in those whom the other one suspended, and nobody else.
 */
export async function putOnPlan(
  { accounts, members }: Pick<Repositories, 'accounts' | 'members'>,
  account: Pick<Account, 'id' | 'planId'>,
  planId: string,
  now: Date,
): Promise<PlanEffect> {
  const [had, has] = [hasMembers(account.planId), hasMembers(planId)];
  const suspendedMembers = had && !has ? await members.suspendForPlan(account.id, now) : 0;
  const resumedMembers = has && !had ? await members.resumeForPlan(account.id) : 0;
  await accounts.setPlan(account.id, planId);
  return { suspendedMembers, resumedMembers };
}
