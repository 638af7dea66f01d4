import type { User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { endWaitingSignIns } from '../second-factors/end-waiting-sign-ins.js';
import type { ChangePasswordInput } from './change-password.input.js';
import { holdSession, refuseEndedSession } from './hold-session.js';
import type { PasswordChangeView } from './password-change.view.js';
import type { CurrentSession } from './read-session.js';
import { requireFreshProof } from './require-fresh-proof.js';
import { throttleEmail } from './throttle.js';

/**
 * Gives the signed-in person another password, or a first one, and ends all other sessions of that person.
 *
 * @param input - Validated as {@link ChangePasswordInput}.
 * @returns How many sessions ended; `invalid_credentials` when the current password is wrong or missing (or was changed
 *   meanwhile), `proof_required` when a person who has none yet did not show lately who they are, `sign_in_throttled`, or
 *   `invalid_session` when this session was ended meanwhile.
 */
export async function changePassword(
  ctx: StudioContext,
  session: CurrentSession,
  input: ChangePasswordInput,
): Promise<Outcome<PasswordChangeView>> {
  const { caller, sessionId } = session;
  const user = caller.userId === null ? null : await ctx.storage.repositories.users.findById(caller.userId);
  if (user === null) return refuseEndedSession();
  const refused = await refuseUnproved(ctx, session, user, input.currentPassword);
  if (refused !== null) return refused;
  const passwordHash = await ctx.passwords.hash(input.newPassword);
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const current = await holdSession(repositories, session, now);
    if (current === null) return refuseEndedSession();
    if (current.passwordHash !== user.passwordHash) return refuseCurrent();
    await repositories.users.updatePassword(user.id, passwordHash, now);
    await endWaitingSignIns(repositories, user.id);
    const endedSessions = await repositories.sessions.deleteByUser(user.id, sessionId);
    await audit(repositories, caller, now, {
      action: 'change_password',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { endedSessions, ...(user.passwordHash === null ? { first: true } : {}) },
    });
    return succeed({ endedSessions });
  });
}

/** A first password needs a fresh proof; whoever has one gives it, however fresh the proof is. */
async function refuseUnproved(
  ctx: StudioContext,
  session: CurrentSession,
  { email, passwordHash }: User,
  currentPassword: string | undefined,
): Promise<ReturnType<typeof refuse> | null> {
  if (currentPassword === undefined) {
    return passwordHash === null ? requireFreshProof(session, ctx.clock()) : refuseCurrent();
  }
  const throttled = await throttleEmail(ctx, email);
  if (throttled !== null) return throttled;
  return (await ctx.passwords.verify(passwordHash, currentPassword)) ? null : refuseCurrent();
}

function refuseCurrent(): ReturnType<typeof refuse> {
  return refuse({ code: 'invalid_credentials', detail: 'The current password is not right.' });
}
