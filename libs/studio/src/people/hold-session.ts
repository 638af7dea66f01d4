import type { Repositories, User } from '@paretostudio/entities';
import { refuse } from '../core/outcome.js';
import type { CurrentSession } from './read-session.js';
import { isLiveAt } from './session-life.js';

/**
 * Locks the person of a session until the transaction ends, and decides whether the session still holds.
 *
 * Call it first in what a session changes of its own person. Whatever ends sessions takes the same lock, so that a
 * session which was ended while its request was under way changes nothing.
 *
 * @returns The person; null when the session is over.
 */
export async function holdSession(
  repositories: Repositories,
  { caller, sessionId }: Pick<CurrentSession, 'caller' | 'sessionId'>,
  now: Date,
): Promise<User | null> {
  const user = caller.userId === null ? null : await repositories.users.lockById(caller.userId);
  if (user === null) return null;
  const session = await repositories.sessions.findOfUser(user.id, sessionId);
  return session !== null && isLiveAt(session, now) ? user : null;
}

/** Refuses a request whose session is over. */
export function refuseEndedSession(): ReturnType<typeof refuse> {
  return refuse({ code: 'invalid_session', detail: 'The session has ended. Sign in again.' });
}
