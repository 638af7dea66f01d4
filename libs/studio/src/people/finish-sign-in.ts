import type { Repositories, User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { auditJoin } from '../members/join-account.js';
import { askSecondFactor } from '../second-factors/ask-second-factor.js';
import type { SecondFactorRequestView } from '../second-factors/second-factor-request.view.js';
import { findPlaceOrJoin, type Entrance } from './find-place-or-join.js';
import { findPlace } from './find-place.js';
import { memberCaller } from './member-caller.js';
import { openSession, type OpenedSession } from './open-session.js';
import type { Visit } from './visit.js';

/** How a person has shown who they are; written to the audit event. */
export interface SignInProof {
  /** `passkey`: one that verified its user, which is two factors at once. */
  readonly method: 'password' | 'passkey' | 'provider';
  /** The name of the provider, such as `google`; with `provider` alone. */
  readonly provider?: string;
  /** Digest of the token of an invitation that is accepted when no account serves the person otherwise. */
  readonly invitation?: Uint8Array | null;
  /** Further writes of the same transaction, before the session is opened; refused ones end the sign-in. */
  readonly alongside?: (repositories: Repositories, now: Date) => Promise<Outcome<unknown>>;
}

/** What became of a sign-in: a session, or the question for a second factor, with no session yet. */
export type SignInStep =
  | {
      readonly kind: 'session';
      readonly session: OpenedSession;
      /** Whether an invitation was accepted with it. */
      readonly hasJoined: boolean;
    }
  | { readonly kind: 'second-factor'; readonly request: SecondFactorRequestView };

/**
 * Ends a sign-in whose first factor was shown: opens the session or, where the person has a second factor, asks for it.
 * Every way in comes through here.
 *
 * @param user - As it was read when the proof was judged: a password that was changed since refuses the sign-in.
 * @returns `invalid_credentials` when the person changed meanwhile, `account_suspended`, or `permission_denied` when the
 *   person is no member of any account; what `joinAccount` refuses of an invitation that is needed. A page that a provider leads back to hands a request for a second factor on as
 *   `/sign-in#second-factor=<token>&methods=<comma-separated>`.
 */
export async function finishSignIn(
  ctx: StudioContext,
  user: User,
  visit: Visit,
  proof: SignInProof,
): Promise<Outcome<SignInStep>> {
  const invitation = proof.invitation ?? null;
  return mutate<SignInStep>(ctx, async (repositories) => {
    const now = ctx.clock();
    // Checking took a while: a password that was changed meanwhile has ended all sessions, this one to come as well.
    const current = await repositories.users.lockById(user.id);
    if (current === null || current.passwordHash !== user.passwordHash) return refuseChanged();
    // Under the lock that ends sessions with a membership: who was removed or suspended meanwhile is seen to be.
    const found = await findPlace(repositories, current);
    if (!found.ok && invitation === null) return found;
    const alongside = await proof.alongside?.(repositories, now);
    if (alongside?.ok === false) return alongside;
    if (proof.method !== 'passkey') {
      const request = await askSecondFactor(ctx, repositories, { user, proof }, now);
      if (request !== null) return succeed({ kind: 'second-factor', request });
    }
    const entrance = await findPlaceOrJoin(repositories, current, invitation, now);
    if (!entrance.ok) return entrance;
    const session = await enterPlace(ctx, repositories, { user: current, ...entrance.value }, visit, {
      now,
      details: detailsOf(proof),
    });
    return succeed({ kind: 'session', session, hasJoined: entrance.value.joined !== null });
  });
}

/** Opens the session at the end of a sign-in, and tells the account of it. */
export async function enterPlace(
  ctx: StudioContext,
  repositories: Repositories,
  { user, place, joined }: Entrance & { readonly user: User },
  visit: Visit,
  { now, details }: { readonly now: Date; readonly details: Record<string, unknown> },
): Promise<OpenedSession> {
  const session = await openSession(ctx, repositories, { user, ...place }, visit, now);
  if (joined !== null) await auditJoin(repositories, user, joined, visit, now);
  await audit(repositories, memberCaller(place.member, place.account, visit), now, {
    action: 'sign_in',
    target: { kind: 'user', id: user.id, name: user.name },
    details,
  });
  return session;
}

/** What an audit event tells of how somebody signed in. */
export function detailsOf({ method, provider }: SignInProof): Record<string, unknown> {
  return provider === undefined ? { method } : { method, provider };
}

function refuseChanged(): ReturnType<typeof refuse> {
  return refuse({
    code: 'invalid_credentials',
    detail: 'How this person signs in was changed just now. Sign in again.',
  });
}
