import type { MemberView } from '../account/member.view.js';
import type { Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { changeMember, type MemberActor, type MemberChange, type MemberRef } from './change-member.js';

/** Ends a membership for good: keys and sessions are refused from the next request on; what the member made stays. */
export async function removeMember(
  ctx: StudioContext,
  ref: MemberRef,
  actor?: MemberActor,
): Promise<Outcome<MemberView>> {
  const change: MemberChange = {
    action: 'remove_member',
    endsSessions: true,
    after: (member, now) => ({ ...member, removedAt: now }),
    write: ({ members }, now) => members.remove(ref.accountId, ref.memberId, now),
  };
  return changeMember(ctx, ref, change, actor);
}
