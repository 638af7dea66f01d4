import { refuse, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { digestInvitationToken } from '../members/invitation-token.js';
import { finishSignIn, type SignInStep } from './finish-sign-in.js';
import type { SignInInput } from './sign-in.input.js';
import { throttleAddress, throttleEmail } from './throttle.js';
import type { Visit } from './visit.js';

/**
 * Begins a session for a person who knows the password, or asks for the second factor of one who has any.
 *
 * An unknown e-mail address is answered like a wrong password, after the same work. Suspensions are told only to who
 * knows the password.
 *
 * @param input - Validated as {@link SignInInput}.
 * @returns As {@link finishSignIn}; `invalid_credentials` or `sign_in_throttled`.
 */
export async function signIn(
  ctx: StudioContext,
  input: SignInInput,
  visit: Visit,
): Promise<Outcome<SignInStep>> {
  const throttled = (await throttleAddress(ctx, visit.address)) ?? (await throttleEmail(ctx, input.email));
  if (throttled !== null) return throttled;
  const user = await ctx.storage.repositories.users.findByEmail(input.email);
  const matches = await ctx.passwords.verify(user?.passwordHash ?? null, input.password);
  if (user === null || !matches) return refuseCredentials();
  const { invitation: token } = input;
  const invitation = token === undefined ? null : digestInvitationToken(token, ctx.cookieSecret);
  return finishSignIn(ctx, user, visit, { method: 'password', invitation });
}

function refuseCredentials(): ReturnType<typeof refuse> {
  return refuse({
    code: 'invalid_credentials',
    detail: 'E-mail address and password do not belong together. Check both and try again.',
  });
}
