import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { holdSession, refuseEndedSession } from './hold-session.js';
import type { CurrentSession } from './read-session.js';
import type { SessionIdInput } from './session-id.input.js';

/**
 * Ends one session of the signed-in person, the asking one too: its next request is refused.
 *
 * @param input - Validated as {@link SessionIdInput}.
 * @returns Whether it was the asking session, whose cookie is then to be cleared; `not_found` for an absent session and
 *   another person's alike, or `invalid_session` when the asking one was ended meanwhile.
 */
export async function endSession(
  ctx: StudioContext,
  current: CurrentSession,
  { id }: SessionIdInput,
): Promise<Outcome<{ readonly wasCurrent: boolean }>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, current, now);
    if (user === null) return refuseEndedSession();
    const session = await repositories.sessions.findOfUser(user.id, id);
    if (session === null) return refuseNotFound('session');
    await repositories.sessions.deleteOfUser(user.id, session.id);
    await audit(repositories, current.caller, now, {
      action: 'end_session',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { sessionId: session.id, address: session.address },
    });
    return succeed({ wasCurrent: session.id === current.sessionId });
  });
}
