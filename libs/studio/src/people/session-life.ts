import type { Session } from '@paretostudio/entities';

const DAY_MS = 86_400_000;

/** A session that nobody used for this long is over: 7 days. */
export const SESSION_IDLE_MS = 7 * DAY_MS;
/** A session is over this long after sign-in, however much it is used: 30 days. */
export const SESSION_LIFE_MS = 30 * DAY_MS;

/** Whether a session is not over at an instant. */
export function isLiveAt(session: Pick<Session, 'lastSeenAt' | 'expiresAt'>, now: Date): boolean {
  return now < sessionEnd(session);
}

/** The instant at which a session is over if it is not used again; the instant itself is over. */
export function sessionEnd(session: Pick<Session, 'lastSeenAt' | 'expiresAt'>): Date {
  const idleEnd = session.lastSeenAt.getTime() + SESSION_IDLE_MS;
  return new Date(Math.min(idleEnd, session.expiresAt.getTime()));
}
