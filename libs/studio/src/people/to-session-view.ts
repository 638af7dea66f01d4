import type { Account, Member, User } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { SessionView } from './session.view.js';

/** Shows who is signed in, where, and until when. */
export function toSessionView(
  who: {
    readonly user: Pick<User, 'id' | 'email' | 'name'>;
    readonly member: Pick<Member, 'id' | 'role'>;
    readonly account: Pick<Account, 'id' | 'name' | 'planId'>;
  },
  expiresAt: Date,
): SessionView {
  const { user, member, account } = who;
  return {
    user: { id: user.id, email: user.email, name: user.name },
    account: { id: account.id, name: account.name, plan: account.planId },
    member: { id: member.id, role: member.role },
    expiresAt: toText(expiresAt),
  };
}
