import type { Repositories, User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { Place } from '../people/find-place.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import { memberCaller } from '../people/member-caller.js';
import type { OpenedSession } from '../people/open-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { refuseUnservedMember } from '../people/refuse-unserved-member.js';
import type { Visit } from '../people/visit.js';
import { moveSession } from './move-session.js';
import type { SwitchAccountInput } from './switch-account.input.js';

/**
 * Lets the session go on in another account of the same person, under a new token; the one before is refused from its
 * next request on. Signing in opens that account again.
 *
 * @param input - Validated as {@link SwitchAccountInput}.
 * @returns The session with its new token; `not_found` for an account that the person is not in (any more) and an
 *   absent one alike, `permission_denied`, `account_suspended` or `plan_required` where the membership is not served,
 *   or `invalid_session`.
 */
export async function switchAccount(
  ctx: StudioContext,
  current: CurrentSession,
  { accountId }: SwitchAccountInput,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, current, now);
    if (user === null) return refuseEndedSession();
    const place = await lockPlace(repositories, user, accountId);
    if (place === null) return refuseNotFound('account');
    const refused = refuseUnservedMember(place);
    if (refused !== null) return refused;
    const { sessionId } = current;
    const opened = await moveSession(ctx, repositories, { user, sessionId, place }, now);
    await audit(repositories, memberCaller(place.member, place.account, visit), now, {
      action: 'switch_account',
      target: { kind: 'user', id: user.id, name: user.name },
    });
    return succeed(opened);
  });
}

/** Under the lock of the membership: whoever removes or suspends it comes before, and is seen, or comes after. */
async function lockPlace(
  { members, accounts }: Repositories,
  user: User,
  accountId: string,
): Promise<Place | null> {
  const seen = await members.findLiveInAccount(accountId, user.id);
  const member = seen === null ? null : await members.lockById(accountId, seen.id);
  const account = member === null || member.removedAt !== null ? null : await accounts.findById(accountId);
  return member === null || account === null ? null : { member, account };
}
