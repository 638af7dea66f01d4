import type { Repositories, User } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { askSecondFactor } from '../second-factors/ask-second-factor.js';
import type { SecondFactorRequestView } from '../second-factors/second-factor-request.view.js';
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
  /** Further writes of the same transaction, before the session is opened; refused ones end the sign-in. */
  readonly alongside?: (repositories: Repositories, now: Date) => Promise<Outcome<unknown>>;
}

/** What became of a sign-in: a session, or the question for a second factor, with no session yet. */
export type SignInStep =
  | { readonly kind: 'session'; readonly session: OpenedSession }
  | { readonly kind: 'second-factor'; readonly request: SecondFactorRequestView };

/**
 * Ends a sign-in whose first factor was shown: opens the session or, where the person has a second factor, asks for it.
 * Every way in comes through here.
 *
 * @param user - As it was read when the proof was judged: a password that was changed since refuses the sign-in.
 * @returns `invalid_credentials` when the person changed meanwhile, `account_suspended`, or `permission_denied` when the
 *   person is no member of any account. A page that a provider leads back to hands a request for a second factor on as
 *   `/sign-in#second-factor=<token>&methods=<comma-separated>`.
 */
export async function finishSignIn(
  ctx: StudioContext,
  user: User,
  visit: Visit,
  proof: SignInProof,
): Promise<Outcome<SignInStep>> {
  return mutate<SignInStep>(ctx, async (repositories) => {
    const now = ctx.clock();
    // Checking took a while: a password that was changed meanwhile has ended all sessions, this one to come as well.
    const current = await repositories.users.lockById(user.id);
    if (current === null || current.passwordHash !== user.passwordHash) return refuseChanged();
    // Under the lock that ends sessions with a membership: who was removed or suspended meanwhile is seen to be.
    const found = await findPlace(repositories, current);
    if (!found.ok) return found;
    const place = found.value;
    const alongside = await proof.alongside?.(repositories, now);
    if (alongside?.ok === false) return alongside;
    if (proof.method !== 'passkey') {
      const request = await askSecondFactor(ctx, repositories, { user, proof }, now);
      if (request !== null) return succeed({ kind: 'second-factor', request });
    }
    const session = await openSession(ctx, repositories, { user: current, ...place }, visit, now);
    await audit(repositories, memberCaller(place.member, place.account, visit), now, {
      action: 'sign_in',
      target: { kind: 'user', id: user.id, name: current.name },
      details: detailsOf(proof),
    });
    return succeed({ kind: 'session', session });
  });
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
