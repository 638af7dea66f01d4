import type { User } from '@paretostudio/entities';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { refuseEndedSession } from './hold-session.js';
import type { CurrentSession } from './read-session.js';
import { throttleEmail } from './throttle.js';

/** A session that was begun less than this long ago stands for the person: 10 minutes. */
export const FRESH_SIGN_IN_MS = 600_000;

/**
 * Decides whether the person of a session is there now, before what would let a thief of the session stay: a new way to
 * sign in, say.
 *
 * The person proves it by the password or by having signed in less than {@link FRESH_SIGN_IN_MS} ago, by whatever way;
 * a person without a password has the second alone. Whoever changes something afterwards compares the answered
 * password hash with that of the locked person, so that a password which was changed meanwhile voids the proof.
 *
 * @param password - As it was typed, at most 256 characters; null when none was.
 * @returns The person; `invalid_credentials`, `sign_in_throttled` or `invalid_session`.
 */
export async function provePerson(
  ctx: StudioContext,
  { caller, sessionId }: Pick<CurrentSession, 'caller' | 'sessionId'>,
  password: string | null,
): Promise<Outcome<User>> {
  const { users, sessions } = ctx.storage.repositories;
  const user = caller.userId === null ? null : await users.findById(caller.userId);
  const session = user === null ? null : await sessions.findOfUser(user.id, sessionId);
  if (user === null || session === null) return refuseEndedSession();
  if (password === null) {
    const isFresh = ctx.clock().getTime() - session.createdAt.getTime() < FRESH_SIGN_IN_MS;
    return isFresh ? succeed(user) : refuseUnproved(user);
  }
  const throttled = await throttleEmail(ctx, user.email);
  if (throttled !== null) return throttled;
  return (await ctx.passwords.verify(user.passwordHash, password)) ? succeed(user) : refuseCurrentPassword();
}

/** Refuses for a current password that is wrong. */
export function refuseCurrentPassword(): ReturnType<typeof refuse> {
  return refuse({ code: 'invalid_credentials', detail: 'The current password is not right.' });
}

function refuseUnproved({ passwordHash }: Pick<User, 'passwordHash'>): ReturnType<typeof refuse> {
  const again = 'sign out and in again, then do it within ten minutes';
  const detail =
    passwordHash === null
      ? `Show that it is you: ${again}.`
      : `Show that it is you: give your password, or ${again}.`;
  return refuse({ code: 'invalid_credentials', detail });
}
