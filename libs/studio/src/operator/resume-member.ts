import type { MemberView } from '../account/member.view.js';
import type { Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { changeMember, type MemberActor, type MemberChange, type MemberRef } from './change-member.js';

/** Serves a suspended member again, from the next request on. Repeating it changes nothing. */
export async function resumeMember(
  ctx: StudioContext,
  ref: MemberRef,
  actor?: MemberActor,
): Promise<Outcome<MemberView>> {
  const change: MemberChange = {
    action: 'resume_member',
    after: (member) =>
      member.suspendedAt === null ? null : { ...member, suspendedAt: null, suspendedByPlan: false },
    write: ({ members }) => members.resume(ref.accountId, ref.memberId),
  };
  return changeMember(ctx, ref, change, actor);
}
