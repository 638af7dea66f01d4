import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { OpenedSession } from '../people/open-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { throttleAddress } from '../people/throttle.js';
import type { Visit } from '../people/visit.js';
import type { InvitationTokenInput } from './invitation-token.input.js';
import { digestInvitationToken } from './invitation-token.js';
import { auditJoin, joinAccount } from './join-account.js';
import { moveSession } from './move-session.js';

/**
 * Makes the signed-in person a member of the account that invites them, once, and lets the session go on there.
 *
 * @param input - Validated as {@link InvitationTokenInput}.
 * @returns The session with its new token; what {@link joinAccount} refuses, `invalid_session` or `sign_in_throttled`.
 */
export async function acceptInvitation(
  ctx: StudioContext,
  current: CurrentSession,
  { token }: InvitationTokenInput,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const throttled = await throttleAddress(ctx, visit.address);
  if (throttled !== null) return throttled;
  const digest = digestInvitationToken(token, ctx.cookieSecret);
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, current, now);
    if (user === null) return refuseEndedSession();
    const joined = await joinAccount(repositories, user, digest, now);
    if (!joined.ok) return joined;
    const { place } = joined.value;
    const { sessionId } = current;
    const opened = await moveSession(ctx, repositories, { user, sessionId, place }, now);
    await auditJoin(repositories, user, joined.value, visit, now);
    return succeed(opened);
  });
}
