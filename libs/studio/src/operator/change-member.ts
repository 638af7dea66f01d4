import type { Member, Repositories, User } from '@paretostudio/entities';
import type { MemberView } from '../account/member.view.js';
import { toMemberView } from '../account/list-members.js';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { operatorCaller } from './operator-caller.js';

/** Names one member. */
export interface MemberRef {
  readonly accountId: string;
  readonly memberId: string;
}

/** A change of a member: what it is called in the audit log, what it writes, and how the member stands after it. */
export interface MemberChange {
  readonly action: string;
  readonly details?: Record<string, unknown>;
  /** Null when the member stands so already. */
  after(member: Member, now: Date): Member | null;
  write(repositories: Repositories, now: Date): Promise<boolean>;
}

/**
 * Changes a member's place in the account, from the member's next request on, keys and sessions alike. The founder's
 * place is not changed: an account always has one.
 *
 * @returns The member as it is now; `not_found`, or `conflict` for the founder.
 */
export async function changeMember(
  ctx: StudioContext,
  ref: MemberRef,
  change: MemberChange,
): Promise<Outcome<MemberView>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const account = await repositories.accounts.lockById(ref.accountId);
    const member = await repositories.members.lockById(ref.accountId, ref.memberId);
    const user: User | null = member === null ? null : await repositories.users.findById(member.userId);
    if (account === null || member === null || member.removedAt !== null || user === null) {
      return refuseNotFound('member');
    }
    if (member.role === 'founder')
      return refuseConflict('The founder keeps role and place; every account has one.');
    const changed = change.after(member, now);
    if (changed === null) return succeed(toMemberView(member, user));
    await change.write(repositories, now);
    await audit(repositories, operatorCaller(account), now, {
      action: change.action,
      target: { kind: 'member', id: member.id, name: user.name },
      ...(change.details === undefined ? {} : { details: change.details }),
    });
    return succeed(toMemberView(changed, user));
  });
}
