import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { ChangePasswordInput } from './change-password.input.js';
import { holdSession, refuseEndedSession } from './hold-session.js';
import type { PasswordChangeView } from './password-change.view.js';
import type { CurrentSession } from './read-session.js';
import { throttleEmail } from './throttle.js';

/**
 * Gives the signed-in person another password and ends all other sessions of that person.
 *
 * @param input - Validated as {@link ChangePasswordInput}.
 * @returns How many sessions ended; `invalid_credentials` when the current password is wrong
 *   (or was changed meanwhile), `sign_in_throttled`, or `invalid_session` when this session was ended meanwhile.
 */
export async function changePassword(
  ctx: StudioContext,
  session: CurrentSession,
  input: ChangePasswordInput,
): Promise<Outcome<PasswordChangeView>> {
  const { caller, sessionId } = session;
  const user = caller.userId === null ? null : await ctx.storage.repositories.users.findById(caller.userId);
  if (user === null) return refuseNotFound('user');
  const throttled = await throttleEmail(ctx, user.email);
  if (throttled !== null) return throttled;
  if (!(await ctx.passwords.verify(user.passwordHash, input.currentPassword))) {
    return refuseCurrent();
  }
  const passwordHash = await ctx.passwords.hash(input.newPassword);
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const current = await holdSession(repositories, session, now);
    if (current === null) return refuseEndedSession();
    if (current.passwordHash !== user.passwordHash) return refuseCurrent();
    await repositories.users.updatePassword(user.id, passwordHash, now);
    const endedSessions = await repositories.sessions.deleteByUser(user.id, sessionId);
    await audit(repositories, caller, now, {
      action: 'change_password',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { endedSessions },
    });
    return succeed({ endedSessions });
  });
}

function refuseCurrent(): ReturnType<typeof refuse> {
  return refuse({ code: 'invalid_credentials', detail: 'The current password is not right.' });
}
