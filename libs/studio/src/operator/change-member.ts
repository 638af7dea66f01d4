import type { Account, Member, Repositories, User } from '@paretostudio/entities';
import type { MemberView } from '../account/member.view.js';
import { toMemberView } from '../account/list-members.js';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome, type refuse } from '../core/outcome.js';
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
  /** Whether the member's sessions in the account end with it, so that the person signs in to another one. Absent: no. */
  readonly endsSessions?: boolean;
  /** What the audit event tells, of the member as it was; absent: nothing. */
  details?(member: Member): Record<string, unknown>;
  /** Null when the member stands so already. */
  after(member: Member, now: Date): Member | null;
  write(repositories: Repositories, now: Date): Promise<boolean>;
}

/** Who changes a member. */
export interface MemberActor {
  /** In whose name the change is audited. */
  callerIn(account: Account): Caller;
  /** Decides under the account's lock whether this member may be changed; null: yes. Absent: anybody may be. */
  refuse?(repositories: Repositories, member: Member): Promise<ReturnType<typeof refuse> | null>;
}

/** The operator of the server, who may change anybody. */
const OPERATOR: MemberActor = { callerIn: (account) => operatorCaller(account) };

/**
 * Changes a member's place in the account, from the member's next request on, keys and sessions alike. The founder's
 * place is not changed: an account always has one.
 *
 * @returns The member as it is now; `not_found`, what the actor refuses, or `conflict` for the founder.
 */
export async function changeMember(
  ctx: StudioContext,
  ref: MemberRef,
  change: MemberChange,
  actor: MemberActor = OPERATOR,
): Promise<Outcome<MemberView>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    // Who it is never changes: read first, because people are locked before accounts.
    const seen = await repositories.members.findById(ref.accountId, ref.memberId);
    const user: User | null = seen === null ? null : await repositories.users.lockById(seen.userId);
    const account = await repositories.accounts.lockById(ref.accountId);
    const member = await repositories.members.lockById(ref.accountId, ref.memberId);
    if (account === null || member === null || member.removedAt !== null || user === null) {
      return refuseNotFound('member');
    }
    const refused = await actor.refuse?.(repositories, member);
    if (refused) return refused;
    if (member.role === 'founder')
      return refuseConflict('The founder keeps role and place; every account has one.');
    const caller = actor.callerIn(account);
    const changed = change.after(member, now);
    if (changed === null) return succeed(toMemberView(member, user, caller));
    if (change.endsSessions === true) await repositories.sessions.deleteByMember(user.id, member.id);
    await change.write(repositories, now);
    await audit(repositories, caller, now, {
      action: change.action,
      target: { kind: 'member', id: member.id, name: user.name },
      ...(change.details === undefined ? {} : { details: change.details(member) }),
    });
    return succeed(toMemberView(changed, user, caller));
  });
}
