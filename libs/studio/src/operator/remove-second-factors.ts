import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { endWaitingSignIns } from '../second-factors/end-waiting-sign-ins.js';
import { findPersonByEmail } from './find-person-by-email.js';
import { operatorCaller } from './operator-caller.js';

/** What became of a person's second factors. */
export interface RemovedFactors {
  /** Whether there was any. */
  readonly removed: boolean;
  /** Whether the person has a password to sign in with from now on. */
  readonly hasPassword: boolean;
}

/**
 * Removes all second factors of a person who lost them: passkeys, the authenticator app and the recovery codes. The
 * password alone signs in again; sessions go on.
 *
 * @returns `not_found` when nobody has that address.
 */
export async function removeSecondFactors(
  ctx: StudioContext,
  email: string,
): Promise<Outcome<RemovedFactors>> {
  const person = await findPersonByEmail(ctx, email, { isAnyAccount: true });
  if (!person.ok) return person;
  const { user, account } = person.value;
  return mutate<RemovedFactors>(ctx, async (repositories) => {
    const now = ctx.clock();
    const current = await repositories.users.lockById(user.id);
    const removed = await repositories.secondFactors.deleteAll(user.id);
    const hasPassword = current !== null && current.passwordHash !== null;
    if (!removed) return succeed({ removed, hasPassword });
    await endWaitingSignIns(repositories, user.id);
    await audit(repositories, operatorCaller(account), now, {
      action: 'remove_second_factors',
      target: { kind: 'user', id: user.id, name: user.name },
    });
    return succeed({ removed, hasPassword });
  });
}
