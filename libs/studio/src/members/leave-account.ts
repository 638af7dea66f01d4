import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { isServed } from './role-rules.js';

/**
 * Ends the membership of the signed-in person in the account of the session, for good: keys and sessions there are
 * refused from the next request on, this session too; what the person made there stays. Other accounts are left alone.
 *
 * @returns `conflict` for the founder, who hands the account on first; `invalid_session` when the session or the
 *   membership is over.
 */
export async function leaveAccount(ctx: StudioContext, current: CurrentSession): Promise<Outcome<void>> {
  const { accountId, memberId } = current.caller;
  return mutate<void>(ctx, async (repositories) => {
    const { accounts, members, sessions } = repositories;
    const now = ctx.clock();
    const user = await holdSession(repositories, current, now);
    await accounts.lockById(accountId);
    const member = memberId === null ? null : await members.lockById(accountId, memberId);
    if (user === null || member === null || !isServed(member)) return refuseEndedSession();
    if (member.role === 'founder') {
      return refuseConflict(
        'The founder cannot leave: every account has one. Make another member the founder first.',
      );
    }
    await sessions.deleteByMember(user.id, member.id);
    await members.remove(accountId, member.id, now);
    await audit(repositories, current.caller, now, {
      action: 'leave_account',
      target: { kind: 'member', id: member.id, name: user.name },
      details: { role: member.role },
    });
    return succeed(undefined);
  });
}
