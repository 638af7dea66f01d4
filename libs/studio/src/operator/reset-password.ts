import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { endWaitingSignIns } from '../second-factors/end-waiting-sign-ins.js';
import { findPersonByEmail } from './find-person-by-email.js';
import { generatePassword } from './generate-password.js';
import { operatorCaller } from './operator-caller.js';

/**
 * Gives a person a generated password, answered once, ends all sessions of that person and unlinks the accounts at
 * providers. Keys are left alone.
 *
 * @returns `not_found` when nobody has that address.
 */
export async function resetPassword(
  ctx: StudioContext,
  email: string,
): Promise<Outcome<{ readonly password: string; readonly endedSessions: number }>> {
  const person = await findPersonByEmail(ctx, email, { isAnyAccount: true });
  if (!person.ok) return person;
  const { user, account } = person.value;
  const password = generatePassword();
  const passwordHash = await ctx.passwords.hash(password);
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    await repositories.users.lockById(user.id);
    await repositories.users.updatePassword(user.id, passwordHash, now);
    await endWaitingSignIns(repositories, user.id);
    const unlinkedIdentities = await repositories.userIdentities.deleteByUser(user.id);
    const endedSessions = await repositories.sessions.deleteByUser(user.id);
    await audit(repositories, operatorCaller(account), now, {
      action: 'reset_password',
      target: { kind: 'user', id: user.id, name: user.name },
      details: { endedSessions, unlinkedIdentities },
    });
    return succeed({ password, endedSessions });
  });
}
