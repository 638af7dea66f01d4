import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { ChangePasswordInput } from './change-password.input.js';
import { holdSession, refuseEndedSession } from './hold-session.js';
import type { PasswordChangeView } from './password-change.view.js';
import { provePerson, refuseCurrentPassword } from './prove-person.js';
import type { CurrentSession } from './read-session.js';

/**
 * Gives the signed-in person another password, or a first one, and ends all other sessions of that person.
 *
 * @param input - Validated as {@link ChangePasswordInput}.
 * @returns How many sessions ended; `invalid_credentials` when the current password is wrong or missing (or was changed
 *   meanwhile), or when a person who has none signed in ten minutes ago or more; `sign_in_throttled`, or
 *   `invalid_session` when this session was ended meanwhile.
 */
export async function changePassword(
  ctx: StudioContext,
  session: CurrentSession,
  input: ChangePasswordInput,
): Promise<Outcome<PasswordChangeView>> {
  const { caller, sessionId } = session;
  const proved = await provePerson(ctx, session, input.currentPassword ?? null);
  if (!proved.ok) return proved;
  const user = proved.value;
  // A fresh sign-in is proof enough for a first password alone: nobody replaces one without knowing it.
  if (user.passwordHash !== null && input.currentPassword === undefined) return refuseCurrentPassword();
  const passwordHash = await ctx.passwords.hash(input.newPassword);
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const current = await holdSession(repositories, session, now);
    if (current === null) return refuseEndedSession();
    if (current.passwordHash !== user.passwordHash) return refuseCurrentPassword();
    await repositories.users.updatePassword(user.id, passwordHash, now);
    const endedSessions = await repositories.sessions.deleteByUser(user.id, sessionId);
    await audit(repositories, caller, now, {
      action: 'change_password',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { endedSessions, ...(user.passwordHash === null ? { first: true } : {}) },
    });
    return succeed({ endedSessions });
  });
}
