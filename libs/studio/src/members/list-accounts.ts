import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { Place } from '../people/find-place.js';
import { refuseEndedSession } from '../people/hold-session.js';
import { refuseUnservedMember } from '../people/refuse-unserved-member.js';
import type { MembershipList } from './membership.view.js';

/** Lists the accounts that the signed-in person is in, the one that was opened last first; removed memberships are left out. */
export async function listAccounts(
  ctx: StudioContext,
  { userId, memberId }: Pick<Caller, 'userId' | 'memberId'>,
): Promise<Outcome<MembershipList>> {
  if (userId === null) return refuseEndedSession();
  const { members, accounts } = ctx.storage.repositories;
  const places: Place[] = [];
  for (const member of await members.listLiveByUser(userId)) {
    const account = await accounts.findById(member.accountId);
    if (account !== null) places.push({ member, account });
  }
  return succeed({
    items: places.map(({ member, account }) => ({
      account: { id: account.id, name: account.name, plan: account.planId },
      member: { id: member.id, role: member.role },
      status: refuseUnservedMember({ member, account }) === null ? 'active' : 'suspended',
      isCurrent: member.id === memberId,
    })),
  });
}
