import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import type { CurrentSession } from './read-session.js';
import { SESSION_IDLE_MS, sessionEnd } from './session-life.js';
import type { SessionList } from './session-list.view.js';
import { refuseEndedSession } from './hold-session.js';

/** Most sessions that a list tells of. */
export const SESSIONS_LISTED_MAX = 100;

/**
 * Lists where the signed-in person is signed in, newest use first, the asking session among them. Sessions that are
 * over are left out, and so are those beyond {@link SESSIONS_LISTED_MAX}.
 */
export async function listSessions(
  ctx: StudioContext,
  { caller, sessionId }: CurrentSession,
): Promise<Outcome<SessionList>> {
  if (caller.userId === null) return refuseEndedSession();
  const now = ctx.clock();
  const sessions = await ctx.storage.repositories.sessions.listLiveByUser(caller.userId, {
    now,
    seenAfter: new Date(now.getTime() - SESSION_IDLE_MS),
    limit: SESSIONS_LISTED_MAX,
  });
  return succeed({
    items: sessions.map((session) => ({
      id: session.id,
      current: session.id === sessionId,
      createdAt: toText(session.createdAt),
      lastSeenAt: toText(session.lastSeenAt),
      expiresAt: toText(sessionEnd(session)),
      address: session.address,
      userAgent: session.userAgent,
    })),
  });
}
