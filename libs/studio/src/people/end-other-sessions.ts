import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { EndedSessionsView } from './ended-sessions.view.js';
import { holdSession, refuseEndedSession } from './hold-session.js';
import type { CurrentSession } from './read-session.js';

/**
 * Ends every session of the signed-in person but the asking one: their next requests are refused.
 *
 * @returns How many ended; `invalid_session` when the asking one was ended meanwhile, so that of two sessions which end
 *   each other at the same time one stays.
 */
export async function endOtherSessions(
  ctx: StudioContext,
  current: CurrentSession,
): Promise<Outcome<EndedSessionsView>> {
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const user = await holdSession(repositories, current, now);
    if (user === null) return refuseEndedSession();
    const endedSessions = await repositories.sessions.deleteByUser(user.id, current.sessionId);
    if (endedSessions === 0) return succeed({ endedSessions });
    await audit(repositories, current.caller, now, {
      action: 'end_other_sessions',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { endedSessions },
    });
    return succeed({ endedSessions });
  });
}
