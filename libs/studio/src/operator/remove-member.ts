import type { MemberView } from '../account/member.view.js';
import type { Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { changeMember, type MemberRef } from './change-member.js';

/** Ends a membership for good: keys and sessions are refused from the next request on; what the member made stays. */
export async function removeMember(ctx: StudioContext, ref: MemberRef): Promise<Outcome<MemberView>> {
  return changeMember(ctx, ref, {
    action: 'remove_member',
    after: (member, now) => ({ ...member, removedAt: now }),
    write: ({ members }, now) => members.remove(ref.accountId, ref.memberId, now),
  });
}
