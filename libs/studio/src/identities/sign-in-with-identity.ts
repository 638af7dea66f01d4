import type { UserIdentity } from '@paretostudio/entities';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { finishSignIn, type SignInStep } from '../people/finish-sign-in.js';
import type { Visit } from '../people/visit.js';
import { fitLabel } from './fit-label.js';
import type { ProvenIdentity } from './proven-identity.js';
import { signUpWithIdentity } from './sign-up-with-identity.js';

/**
 * Signs in whoever has an identity; whoever is new here gets an account.
 *
 * The issuer and its subject alone decide who it is. An e-mail address that somebody has here already is refused, verified
 * or not: who controls an address at a provider need not be who signed up with it. Attempts are counted by the caller
 * (`throttleAddress`), before the provider is asked.
 *
 * @param invitation - Token of the invitation that a newcomer accepts with it; null for none.
 * @returns The session, or the question for the person's second factor. Refused with a `reason`: `email_unverified`,
 *   `email_taken`, `sign_up_closed`; else with the codes of `finishSignIn`.
 */
export async function signInWithIdentity(
  ctx: StudioContext,
  identity: ProvenIdentity,
  { invitation, visit }: { readonly invitation: string | null; readonly visit: Visit },
): Promise<Outcome<SignInStep>> {
  const { userIdentities } = ctx.storage.repositories;
  const known = await userIdentities.findBySubject(identity.issuer, identity.subject);
  if (known !== null) return enter(ctx, known, identity, visit);
  const made = await signUpWithIdentity(ctx, identity, { invitation, visit });
  if (made !== 'identity-taken') return made;
  // Two sign-ups with one identity at the same time: the other one was first.
  const first = await userIdentities.findBySubject(identity.issuer, identity.subject);
  return first === null ? refuseUnlinked() : enter(ctx, first, identity, visit);
}

async function enter(
  ctx: StudioContext,
  { id, userId }: UserIdentity,
  identity: ProvenIdentity,
  visit: Visit,
): Promise<Outcome<SignInStep>> {
  const user = await ctx.storage.repositories.users.findById(userId);
  if (user === null) return refuseUnlinked();
  return finishSignIn(ctx, user, visit, {
    method: 'provider',
    provider: identity.provider,
    async alongside({ userIdentities }, now) {
      const label = fitLabel(identity.label, identity.subject);
      // Under the person's lock: an identity that was unlinked meanwhile lets nobody in.
      const isLinked = await userIdentities.touch(id, { label, lastUsedAt: now });
      return isLinked ? succeed(null) : refuseUnlinked();
    },
  });
}

function refuseUnlinked(): ReturnType<typeof refuse> {
  return refuse({
    code: 'invalid_credentials',
    detail: 'How this person signs in was changed just now. Sign in again.',
  });
}
