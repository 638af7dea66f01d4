import type { Repositories, User } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import type { Place } from '../people/find-place.js';
import { makeDigestedToken, type OpenedSession } from '../people/open-session.js';
import { sessionEnd } from '../people/session-life.js';
import { toSessionView } from '../people/to-session-view.js';

/**
 * Lets a session go on in another account of its person, under another token: a request with the one before is refused,
 * and one that is under way ends in the account that it began in. The session ends when it would have ended.
 *
 * Call it in a transaction that holds the session.
 */
export async function moveSession(
  ctx: StudioContext,
  repositories: Repositories,
  { user, sessionId, place }: { readonly user: User; readonly sessionId: string; readonly place: Place },
  now: Date,
): Promise<OpenedSession> {
  const { member, account } = place;
  const session = await repositories.sessions.findOfUser(user.id, sessionId);
  if (session === null) throw new TypeError('The session is not held.');
  const { token, digest } = makeDigestedToken(ctx);
  await repositories.members.markOpened(account.id, member.id, now);
  const moved = { memberId: member.id, digest, lastSeenAt: now };
  await repositories.sessions.moveOfUser(user.id, sessionId, moved);
  const view = toSessionView({ user, member, account }, sessionEnd({ ...session, ...moved }));
  return { token, expiresAt: session.expiresAt, view };
}
