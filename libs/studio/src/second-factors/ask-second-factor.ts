import type { Repositories, User } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import type { SignInProof } from '../people/finish-sign-in.js';
import { methodsOf } from './methods-of.js';
import type { SecondFactorRequestView } from './second-factor-request.view.js';
import { issueSignInToken } from './sign-in-token.js';

/** Asks for the second factor of a person who showed the first. Null when the person has none. */
export async function askSecondFactor(
  ctx: StudioContext,
  repositories: Repositories,
  { user, proof }: { readonly user: User; readonly proof: SignInProof },
  now: Date,
): Promise<SecondFactorRequestView | null> {
  const methods = await methodsOf(repositories, user.id);
  if (methods.length === 0) return null;
  const { token, expiresAt } = await issueSignInToken(
    ctx,
    repositories,
    { kind: 'second_factor', userId: user.id, boundTo: toProofText(proof) },
    now,
  );
  return { token, methods, expiresAt: toText(expiresAt) };
}

/** Writes down how the first factor was shown and by which invitation, for when the sign-in is finished: at most 128 characters. */
function toProofText({ method, provider, invitation }: SignInProof): string {
  const shown = provider === undefined ? method : `${method}:${provider}`;
  return invitation == null ? shown : `${shown}#${Buffer.from(invitation).toString('hex')}`;
}

/** Reads what {@link askSecondFactor} wrote down. */
export function readProofText(text: string | null): SignInProof {
  const [shown = '', digest] = (text ?? 'password').split('#');
  const invitation = digest === undefined ? null : Buffer.from(digest, 'hex');
  const [method, provider] = shown.split(':');
  if (method === 'provider') return { method, ...(provider === undefined ? {} : { provider }), invitation };
  return { method: 'password', invitation };
}
