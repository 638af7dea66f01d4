import type { AccountState, MemberState } from './account-state.js';
import { changed, type Changed } from './changed.js';
import type { PlanName } from './limits.js';

/** Puts an account on a plan; one without members suspends all but the founder until there is one with members again. */
export function setPlan(state: AccountState, plan: PlanName): Changed {
  if (state.plan === plan) return changed(state, false);
  const [had, has] = [hasMembers(state.plan), hasMembers(plan)];
  const members = had === has ? state.members : state.members.map(has ? resumed : suspended);
  return changed({ ...state, plan, members });
}

function hasMembers(plan: PlanName): boolean {
  return plan === 'team';
}

function suspended(member: MemberState): MemberState {
  const isLeft = member.role === 'founder' || member.standing !== 'active';
  return isLeft ? member : { ...member, standing: 'suspended-by-plan' };
}

function resumed(member: MemberState): MemberState {
  return member.standing === 'suspended-by-plan' ? { ...member, standing: 'active' } : member;
}

/** Suspends an account, or ends that. */
export function setSuspended(state: AccountState, isSuspended: boolean): Changed {
  return state.isSuspended === isSuspended ? changed(state, false) : changed({ ...state, isSuspended });
}
