import type { StudioContext } from '../core/studio-context.js';
import type { Mail } from '../mail/mail.js';
import { issueSignInToken, SIGN_IN_TOKEN_LIFE_MS } from '../second-factors/sign-in-token.js';

/**
 * Writes the mail with the link that resets a password. Nothing that a person has written stands in it: anybody may have
 * signed up with the address.
 *
 * @param askedAt - A wish that waited longer than its link would be good for is not fulfilled any more.
 * @returns Null when nobody has the address, or it is too late.
 */
export async function composePasswordReset(
  ctx: StudioContext,
  email: string,
  askedAt: Date,
): Promise<Mail | null> {
  const now = ctx.clock();
  if (now.getTime() - askedAt.getTime() >= SIGN_IN_TOKEN_LIFE_MS.password_reset) return null;
  const user = await ctx.storage.repositories.users.findByEmail(email);
  if (user === null) return null;
  const { token } = await issueSignInToken(
    ctx,
    ctx.storage.repositories,
    { kind: 'password_reset', userId: user.id, boundTo: null },
    now,
  );
  return {
    to: user.email,
    subject: 'Reset your password',
    text: [
      'Somebody, hopefully you, asked for a new password at this address. To choose one, open:',
      '',
      `${ctx.publicOrigin}/reset-password#token=${token}`,
      '',
      'The link works once, for 30 minutes. Choosing a password signs you out everywhere and unlinks accounts at',
      'providers that you sign in with; your API keys stay as they are.',
      'If it was not you, do nothing: your password is as it was.',
    ].join('\n'),
  };
}
