import { newId, StorageConflictError, type Repositories, type User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { digestInvitationToken } from '../members/invitation-token.js';
import { auditJoin, joinAccount } from '../members/join-account.js';
import { makeAccount } from '../people/make-account.js';
import { memberCaller } from '../people/member-caller.js';
import { openSession, type OpenedSession } from '../people/open-session.js';
import type { Visit } from '../people/visit.js';
import { personOf } from './identity-person.js';
import {
  refuseClosedSignUp,
  refuseEmailTaken,
  refuseIdentityTaken,
  refuseUnverifiedEmail,
} from './identity-refusals.js';
import type { ProvenIdentity } from './proven-identity.js';
import { recordOf } from './record-of.js';

/** How a newcomer comes in: with an invitation's token, or null for an account of their own, from where. */
export interface Arrival {
  readonly invitation: string | null;
  readonly visit: Visit;
}

/**
 * Makes a person without a password, with an identity to sign in with and an account on the plan Free: all or nothing.
 * With an invitation, the person joins its account instead, also where sign-up is closed.
 *
 * @returns The session; refused with the reason `email_unverified`, `email_taken` or `sign_up_closed`, or with that of an
 *   invitation that does not hold, which begins with `invitation_`; `identity_taken` when somebody has it by now.
 */
export async function signUpWithIdentity(
  ctx: StudioContext,
  identity: ProvenIdentity,
  arrival: Arrival,
): Promise<Outcome<OpenedSession>> {
  const person = personOf(identity);
  if (person === null) return refuseUnverifiedEmail();
  // Before sign-up that is closed: whoever has an account is told what to do with it.
  if ((await ctx.storage.repositories.users.findByEmail(person.email)) !== null) return refuseEmailTaken();
  const { invitation } = arrival;
  if (invitation === null && ctx.signUp === 'closed') return refuseClosedSignUp();
  const now = ctx.clock();
  const user: User = { id: newId(), ...person, passwordHash: null, passwordChangedAt: now, createdAt: now };
  try {
    return await mutate(ctx, (repositories) =>
      invitation === null
        ? makeOwn(ctx, repositories, { user, identity }, arrival.visit)
        : joinOther(ctx, repositories, { user, identity, invitation }, arrival.visit),
    );
  } catch (error) {
    if (!(error instanceof StorageConflictError)) throw error;
    if (error.constraint === 'users_email_unique') return refuseEmailTaken();
    if (error.constraint === 'user_identities_subject_unique') return refuseIdentityTaken();
    throw error;
  }
}

interface Newcomer {
  readonly user: User;
  readonly identity: ProvenIdentity;
}

async function makeOwn(
  ctx: StudioContext,
  repositories: Repositories,
  { user, identity }: Newcomer,
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const now = user.createdAt;
  const made = await makeAccount(repositories, user, { name: user.name, planId: 'free' }, now);
  await repositories.userIdentities.insert(recordOf(identity, user, now));
  const session = await openSession(ctx, repositories, { user, ...made }, visit, now);
  await audit(repositories, memberCaller(made.member, made.account, visit), now, {
    action: 'sign_up',
    target: { kind: 'account', id: made.account.id, name: made.account.name },
    details: { method: 'provider', provider: identity.provider },
  });
  return succeed(session);
}

async function joinOther(
  ctx: StudioContext,
  repositories: Repositories,
  { user, identity, invitation }: Newcomer & { readonly invitation: string },
  visit: Visit,
): Promise<Outcome<OpenedSession>> {
  const now = user.createdAt;
  await repositories.users.insert(user);
  await repositories.userIdentities.insert(recordOf(identity, user, now));
  const digest = digestInvitationToken(invitation, ctx.cookieSecret);
  const joined = await joinAccount(repositories, user, digest, now);
  if (!joined.ok) return refuse({ ...joined.refusal, reason: `invitation_${joined.refusal.code}` });
  const session = await openSession(ctx, repositories, { user, ...joined.value.place }, visit, now);
  await auditJoin(repositories, user, joined.value, visit, now);
  return succeed(session);
}
