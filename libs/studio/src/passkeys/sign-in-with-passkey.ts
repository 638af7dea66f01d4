import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { digestInvitationToken } from '../members/invitation-token.js';
import { finishSignIn, type SignInStep } from '../people/finish-sign-in.js';
import { throttleAddress } from '../people/throttle.js';
import type { Visit } from '../people/visit.js';
import { judgeAssertion, noteAssertion } from './judge-assertion.js';
import { askForPasskey } from './passkey-options.js';
import type { PasskeyOptionsView } from './passkey-options.view.js';
import type { PasskeySignInInput } from './passkey.inputs.js';

const USE = { kind: 'passkey_sign_in', boundTo: null } as const;

/** Asks the browser for any passkey of this server, from nobody that is known yet. `sign_in_throttled`, or `conflict`. */
export async function beginPasskeySignIn(
  ctx: StudioContext,
  visit: Visit,
): Promise<Outcome<PasskeyOptionsView>> {
  const throttled = await throttleAddress(ctx, visit.address);
  if (throttled !== null) return throttled;
  return mutate(ctx, (repositories) => askForPasskey(ctx, repositories, { ...USE, userId: null }));
}

/**
 * Begins a session for whoever shows a passkey that verified its user: both factors at once.
 *
 * @returns As {@link finishSignIn}; `invalid_credentials` when the answer does not hold, `sign_in_throttled`.
 */
export async function signInWithPasskey(
  ctx: StudioContext,
  { response, invitation }: PasskeySignInInput,
  visit: Visit,
): Promise<Outcome<SignInStep>> {
  const throttled = await throttleAddress(ctx, visit.address);
  if (throttled !== null) return throttled;
  const assertion = await judgeAssertion(ctx, USE, response);
  const user =
    assertion === null ? null : await ctx.storage.repositories.users.findById(assertion.passkey.userId);
  if (assertion === null || user === null) return refusePasskey();
  return finishSignIn(ctx, user, visit, {
    method: 'passkey',
    invitation: invitation === undefined ? null : digestInvitationToken(invitation, ctx.cookieSecret),
    alongside: async (repositories, now) =>
      (await noteAssertion(repositories, assertion, now)) ? succeed(null) : refusePasskey(),
  });
}

function refusePasskey(): ReturnType<typeof refuse> {
  return refuse({
    code: 'invalid_credentials',
    detail:
      'This passkey is not known here, or its answer came too late. Try again, or sign in with your password.',
  });
}
