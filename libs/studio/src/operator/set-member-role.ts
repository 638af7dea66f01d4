import type { Role } from '@paretostudio/permissions';
import type { MemberView } from '../account/member.view.js';
import type { Outcome } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { changeMember, type MemberChange, type MemberRef } from './change-member.js';

/** Gives a member another role, from the member's next request on. `conflict` for the role founder, which is not given. */
export async function setMemberRole(
  ctx: StudioContext,
  ref: MemberRef,
  role: Role,
): Promise<Outcome<MemberView>> {
  if (role === 'founder') return refuseConflict('An account has one founder, and the role is not handed on.');
  return changeMember(ctx, ref, roleChange(ref, role));
}

/** The change of a role, whoever makes it. */
export function roleChange(ref: MemberRef, role: Role): MemberChange {
  return {
    action: 'set_member_role',
    details: (member) => ({ before: member.role, after: role }),
    after: (member) => (member.role === role ? null : { ...member, role }),
    write: ({ members }) => members.setRole(ref.accountId, ref.memberId, role),
  };
}
