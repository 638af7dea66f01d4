import type { Member, Repositories } from '@paretostudio/entities';
import { toMemberView } from '../account/list-members.js';
import type { MemberView } from '../account/member.view.js';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';

/**
 * Makes a member the founder and the founder an admin. Call it under the account's lock, last in the transaction.
 *
 * @param who.from - The founder, as read under that lock.
 */
export async function handOver(
  repositories: Repositories,
  caller: Caller,
  { from, toId }: { readonly from: Member; readonly toId: string },
  now: Date,
): Promise<Outcome<MemberView>> {
  const { accountId } = caller;
  const { members, users } = repositories;
  const to = await members.findById(accountId, toId);
  const [user, before] = await Promise.all([
    to === null ? null : users.findById(to.userId),
    users.findById(from.userId),
  ]);
  if (to === null || to.removedAt !== null || user === null) return refuseNotFound('member');
  if (to.id === from.id) return refuseConflict('This member is the founder already.');
  if (to.suspendedAt !== null) {
    return refuseConflict('This member is suspended. Let them in again before they become the founder.');
  }
  // In this order: an account never has two founders, not even within a transaction.
  await members.setRole(accountId, from.id, 'admin');
  await members.setRole(accountId, to.id, 'founder');
  await audit(repositories, caller, now, {
    action: 'transfer_account',
    target: { kind: 'member', id: to.id, name: user.name },
    details: { role: to.role, formerFounder: before?.name ?? null, formerFounderId: from.id },
  });
  return succeed(toMemberView({ ...to, role: 'founder' }, user, caller));
}
