import type { Member, Repositories } from '@paretostudio/entities';
import type { Role } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import type { Outcome, refuse } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { changeMember } from '../operator/change-member.js';
import { roleChange } from '../operator/set-member-role.js';
import { refuseRole, refuseTarget } from '../members/role-rules.js';
import { standingActor } from '../members/standing-actor.js';
import type { MemberView } from './member.view.js';
import type { UpdateMemberInput } from './update-member.input.js';

/**
 * Gives a member of the caller's account another role, from the member's next request on, keys and sessions alike.
 *
 * For people in a session: the founder gives any role but founder, to anybody else; an admin gives editor and viewer,
 * to editors and viewers. Who asks is judged by the role that is theirs when the change is made, so that of two who
 * change each other at the same time the second is held to the first.
 *
 * @param input - Validated as {@link UpdateMemberInput}.
 * @returns The member as it is now, also when it had the role already, which leaves no audit event; `not_found` for a
 *   member of another account and an absent one alike, or `permission_denied`.
 */
export async function updateMember(
  ctx: StudioContext,
  caller: Caller,
  { id, role }: UpdateMemberInput,
): Promise<Outcome<MemberView>> {
  if (caller.kind !== 'session') return refuseDenied('A key cannot change a member; sign in.');
  // Before anything is looked up: who may change nobody learns of nobody either.
  const denied = refuseRole(caller.role, role);
  if (denied !== null) return denied;
  const ref = { accountId: caller.accountId, memberId: id };
  return changeMember(ctx, ref, roleChange(ref, role), {
    callerIn: () => caller,
    refuse: (repositories, member) => refuseChange(repositories, caller, member, role),
  });
}

async function refuseChange(
  repositories: Repositories,
  caller: Caller,
  member: Member,
  role: Role,
): Promise<ReturnType<typeof refuse> | null> {
  const actor = await standingActor(repositories, caller);
  if (!actor.ok) return actor;
  if (actor.value.id === member.id) return refuseDenied('Nobody changes their own role. Ask another member.');
  return refuseRole(actor.value.role, role) ?? refuseTarget(actor.value.role, member.role);
}
