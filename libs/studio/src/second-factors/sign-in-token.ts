import type { Repositories, SignInToken, SignInTokenKind } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { digestSessionToken, makeSessionToken } from '../people/session-token.js';

const MINUTE_MS = 60_000;

/** How long each kind of token is good for, in milliseconds. */
export const SIGN_IN_TOKEN_LIFE_MS: Readonly<Record<SignInTokenKind, number>> = {
  password_reset: 30 * MINUTE_MS,
  second_factor: 5 * MINUTE_MS,
  passkey_sign_in: 5 * MINUTE_MS,
  passkey_factor: 5 * MINUTE_MS,
  passkey_proof: 5 * MINUTE_MS,
  passkey_enrolment: 5 * MINUTE_MS,
};

/** Whose a new token is, and what it is good for. */
export interface NewSignInToken extends Pick<SignInToken, 'kind' | 'userId'> {
  /** What it is good at alone, such as a session's id; null: anywhere. */
  readonly boundTo: string | null;
}

/** Makes a token and keeps its digest. */
export async function issueSignInToken(
  ctx: StudioContext,
  repositories: Repositories,
  { kind, userId, boundTo }: NewSignInToken,
  now: Date,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = makeSessionToken();
  const digest = digestSignInToken(ctx, token);
  if (digest === null) throw new Error('A token that was just made has not the shape of one.');
  const expiresAt = new Date(now.getTime() + SIGN_IN_TOKEN_LIFE_MS[kind]);
  await repositories.signInTokens.insert({
    digest,
    kind,
    userId,
    boundTo,
    attempts: 0,
    createdAt: now,
    expiresAt,
  });
  return { token, expiresAt };
}

/** Digests a token as it is stored: like that of a session. Null for what has not the shape of one. */
export function digestSignInToken(ctx: Pick<StudioContext, 'cookieSecret'>, token: string): Buffer | null {
  return digestSessionToken(token, ctx.cookieSecret);
}
