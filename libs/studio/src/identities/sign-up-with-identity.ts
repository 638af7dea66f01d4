import { newId, StorageConflictError, type User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { SignInStep } from '../people/finish-sign-in.js';
import { makeAccount } from '../people/make-account.js';
import { memberCaller } from '../people/member-caller.js';
import { openSession } from '../people/open-session.js';
import type { Visit } from '../people/visit.js';
import { personOf } from './identity-person.js';
import { refuseClosedSignUp, refuseEmailTaken, refuseUnverifiedEmail } from './identity-refusals.js';
import type { ProvenIdentity } from './proven-identity.js';
import { recordOf } from './record-of.js';

/**
 * Makes a person without a password, with an identity to sign in with and an account on the plan Free: all or nothing.
 *
 * @returns The session; refused with the reason `email_unverified`, `email_taken` or `sign_up_closed`; `identity-taken`
 *   when somebody has the identity by now.
 */
export async function signUpWithIdentity(
  ctx: StudioContext,
  identity: ProvenIdentity,
  { visit }: { readonly invitation: string | null; readonly visit: Visit },
): Promise<Outcome<SignInStep> | 'identity-taken'> {
  const person = personOf(identity);
  if (person === null) return refuseUnverifiedEmail();
  // Before sign-up that is closed: whoever has an account is told what to do with it.
  if ((await ctx.storage.repositories.users.findByEmail(person.email)) !== null) return refuseEmailTaken();
  if (ctx.signUp === 'closed') return refuseClosedSignUp();
  const now = ctx.clock();
  const user: User = { id: newId(), ...person, passwordHash: null, passwordChangedAt: now, createdAt: now };
  try {
    return await mutate<SignInStep>(ctx, async (repositories) => {
      const { name } = person;
      const { member, account } = await makeAccount(repositories, user, { name, planId: 'free' }, now);
      await repositories.userIdentities.insert(recordOf(identity, user, now));
      const session = await openSession(ctx, repositories, { user, member, account }, visit, now);
      await audit(repositories, memberCaller(member, account, visit), now, {
        action: 'sign_up',
        target: { kind: 'account', id: account.id, name: account.name },
        details: { method: 'provider', provider: identity.provider },
      });
      return succeed({ kind: 'session', session });
    });
  } catch (error) {
    if (!(error instanceof StorageConflictError)) throw error;
    if (error.constraint === 'users_email_unique') return refuseEmailTaken();
    if (error.constraint === 'user_identities_subject_unique') return 'identity-taken';
    throw error;
  }
}
