import type { MemberView } from '../account/member.view.js';
import type { Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { changeMember, type MemberActor, type MemberChange, type MemberRef } from './change-member.js';

/** Refuses a member's keys and sessions from the next request on. Repeating it changes nothing. */
export async function suspendMember(
  ctx: StudioContext,
  ref: MemberRef,
  actor?: MemberActor,
): Promise<Outcome<MemberView>> {
  const change: MemberChange = {
    action: 'suspend_member',
    endsSessions: true,
    // Whom the plan suspended is suspended by a person from now on: another plan does not end it.
    after: (member, now) =>
      member.suspendedAt === null || member.suspendedByPlan
        ? { ...member, suspendedAt: now, suspendedByPlan: false }
        : null,
    write: ({ members }, now) => members.suspend(ref.accountId, ref.memberId, now),
  };
  return changeMember(ctx, ref, change, actor);
}
