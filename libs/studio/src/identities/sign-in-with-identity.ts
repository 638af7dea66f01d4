import type { UserIdentity } from '@paretostudio/entities';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { digestInvitationToken } from '../members/invitation-token.js';
import { finishSignIn, type SignInStep } from '../people/finish-sign-in.js';
import { fitLabel } from './fit-label.js';
import type { ProvenIdentity } from './proven-identity.js';
import { signUpWithIdentity, type Arrival } from './sign-up-with-identity.js';

/** What became of a sign-in with an identity. */
export interface IdentitySignIn {
  readonly step: SignInStep;
  /** Whether the invitation that the person came with was accepted with it. */
  readonly hasJoined: boolean;
}

/**
 * Signs in whoever has an identity; whoever is new here gets an account.
 *
 * The issuer and its subject alone decide who it is. An e-mail address that somebody has here already is refused, verified
 * or not: who controls an address at a provider need not be who signed up with it. Attempts are counted by the caller
 * (`throttleAddress`), before the provider is asked.
 *
 * @param arrival - An invitation is for newcomers and for people whom no account serves any more; others accept it when
 *   they are signed in.
 * @returns The session, or the question for the person's second factor. Refused as `signUpWithIdentity` and `finishSignIn`
 *   say.
 */
export async function signInWithIdentity(
  ctx: StudioContext,
  identity: ProvenIdentity,
  arrival: Arrival,
): Promise<Outcome<IdentitySignIn>> {
  const { userIdentities } = ctx.storage.repositories;
  const known = await userIdentities.findBySubject(identity.issuer, identity.subject);
  if (known !== null) return enter(ctx, known, identity, arrival);
  const made = await signUpWithIdentity(ctx, identity, arrival);
  if (made.ok) {
    const hasJoined = arrival.invitation !== null;
    return succeed({ step: { kind: 'session', session: made.value, hasJoined }, hasJoined });
  }
  // Of two sign-ups with one identity at the same time, the other one was first.
  const first = await userIdentities.findBySubject(identity.issuer, identity.subject);
  return first === null ? made : enter(ctx, first, identity, arrival);
}

async function enter(
  ctx: StudioContext,
  { id, userId }: UserIdentity,
  identity: ProvenIdentity,
  { invitation, visit }: Arrival,
): Promise<Outcome<IdentitySignIn>> {
  const user = await ctx.storage.repositories.users.findById(userId);
  if (user === null) return refuseUnlinked();
  const step = await finishSignIn(ctx, user, visit, {
    method: 'provider',
    provider: identity.provider,
    invitation: invitation === null ? null : digestInvitationToken(invitation, ctx.cookieSecret),
    async alongside({ userIdentities }, now) {
      const label = fitLabel(identity.label, identity.subject);
      // Under the person's lock: an identity that was unlinked meanwhile lets nobody in.
      const isLinked = await userIdentities.touch(id, { label, lastUsedAt: now });
      return isLinked ? succeed(null) : refuseUnlinked();
    },
  });
  if (!step.ok) return step;
  return succeed({ step: step.value, hasJoined: step.value.kind === 'session' && step.value.hasJoined });
}

function refuseUnlinked(): ReturnType<typeof refuse> {
  return refuse({
    code: 'invalid_credentials',
    detail: 'How this person signs in was changed just now. Sign in again.',
  });
}
