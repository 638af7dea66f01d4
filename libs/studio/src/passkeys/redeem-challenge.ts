import type { SignInToken } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { digestSignInToken } from '../second-factors/sign-in-token.js';
import { readClientData } from './passkey-response.js';

/** A challenge that was given and came back. */
export interface RedeemedChallenge {
  /** In base64url. */
  readonly challenge: string;
  /** Whom it was given to; null when nobody had said who they are. */
  readonly userId: string | null;
}

/**
 * Uses up the challenge that a browser answered, whatever else is wrong with the answer: it is good for one.
 *
 * @param response - Untrusted.
 * @returns Null when there is none of that kind, for that use, that is not over.
 */
export async function redeemChallenge(
  ctx: StudioContext,
  { kind, boundTo }: Pick<SignInToken, 'kind' | 'boundTo'>,
  response: object,
): Promise<RedeemedChallenge | null> {
  const data = readClientData(response);
  const digest = data === null ? null : digestSignInToken(ctx, data.challenge);
  if (data === null || digest === null) return null;
  const token = await ctx.storage.repositories.signInTokens.redeem({ kind, digest, now: ctx.clock() });
  if (token === null || token.boundTo !== boundTo || data.crossOrigin) return null;
  return { challenge: data.challenge, userId: token.userId };
}
