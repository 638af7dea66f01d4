import type { MemberView } from '../account/member.view.js';
import type { Caller } from '../core/caller.js';
import type { Outcome } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { MemberActor } from '../operator/change-member.js';
import { removeMember } from '../operator/remove-member.js';
import { resumeMember } from '../operator/resume-member.js';
import { suspendMember } from '../operator/suspend-member.js';
import { refuseWithoutMembers } from '../people/has-members.js';
import type { MemberIdInput } from './member-id.input.js';
import { refuseManager, refuseTarget } from './role-rules.js';
import { standingActor } from './standing-actor.js';

/** What is done with a member's place in the account. */
export type MemberChangeName = 'suspend' | 'resume' | 'remove';

const CHANGES = { suspend: suspendMember, resume: resumeMember, remove: removeMember };

/**
 * Suspends, resumes or removes a member of the caller's account: keys and sessions there are refused from the next
 * request on, or served again; what the member made stays. Sessions that ended are not begun again.
 *
 * For people in a session: the founder changes anybody else, an admin editors and viewers. Nobody changes themselves:
 * who wants to go leaves. Who asks is judged by the role that is theirs when the change is made.
 *
 * @param input - Validated as {@link MemberIdInput}.
 * @returns The member as it is now, also when it stood so already, which leaves no audit event; `not_found` for a member
 *   of another account, a removed and an absent one alike, `permission_denied`, or `plan_required` to resume somebody on
 *   a plan without members.
 */
export async function manageMember(
  ctx: StudioContext,
  caller: Caller,
  change: MemberChangeName,
  { id }: MemberIdInput,
): Promise<Outcome<MemberView>> {
  if (caller.kind !== 'session') return refuseDenied('A key cannot change a member; sign in.');
  const denied = refuseManager(caller.role);
  if (denied !== null) return denied;
  return CHANGES[change](ctx, { accountId: caller.accountId, memberId: id }, managerOf(caller, change));
}

function managerOf(caller: Caller, change: MemberChangeName): MemberActor {
  return {
    callerIn: () => caller,
    async refuse(repositories, member) {
      const actor = await standingActor(repositories, caller);
      if (!actor.ok) return actor;
      if (actor.value.id === member.id) {
        return refuseDenied('Nobody changes their own place. Ask another member, or leave the account.');
      }
      const denied = refuseTarget(actor.value.role, member.role);
      if (denied !== null || change !== 'resume') return denied;
      const account = await repositories.accounts.findById(caller.accountId);
      return refuseWithoutMembers(account?.planId ?? caller.plan, 'Letting members in takes the plan Team.');
    },
  };
}
