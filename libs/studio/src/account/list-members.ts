import type { Member, User } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import type { MemberList } from './member-list.view.js';
import type { MemberView } from './member.view.js';

/** Lists the people of the caller's account with their roles, oldest first; removed ones are left out. Not through a key. */
export async function listMembers(ctx: StudioContext, caller: Caller): Promise<Outcome<MemberList>> {
  if (caller.kind === 'api-key') return refuseDenied('A key cannot list the members; sign in.');
  const { members, users } = ctx.storage.repositories;
  const live = await members.listByAccount(caller.accountId);
  const items = await Promise.all(
    live.map(async (member) => {
      const user = await users.findById(member.userId);
      return user === null ? [] : [toMemberView(member, user, caller)];
    }),
  );
  return succeed({ items: items.flat() });
}

/** Shows a member to a caller. */
export function toMemberView(member: Member, user: User, caller: Pick<Caller, 'memberId'>): MemberView {
  return {
    id: member.id,
    userId: user.id,
    name: user.name,
    email: user.email,
    role: member.role,
    status: member.removedAt !== null ? 'removed' : member.suspendedAt !== null ? 'suspended' : 'active',
    isYou: member.id === caller.memberId,
    createdAt: toText(member.createdAt),
  };
}
