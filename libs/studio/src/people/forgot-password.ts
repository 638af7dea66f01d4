import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { enqueueOrder } from '../mail/enqueue-mail.js';
import type { ForgotPasswordInput } from './forgot-password.input.js';
import { throttleAddress, throttleResets } from './throttle.js';
import type { Visit } from './visit.js';

/**
 * Has a link sent to an e-mail address that resets the password of whoever has it, if anybody.
 *
 * Whether somebody has the address is looked up when the mail leaves: until then the work is the same, so neither the
 * answer nor its time tells.
 *
 * @param input - Validated as {@link ForgotPasswordInput}.
 * @returns Nothing; `sign_in_throttled`, or `permission_denied` where no mail leaves.
 */
export async function forgotPassword(
  ctx: StudioContext,
  { email }: ForgotPasswordInput,
  visit: Visit,
): Promise<Outcome<null>> {
  if (ctx.mail === 'none') {
    return refuseDenied('This server sends no mail. Ask its operator to reset your password.');
  }
  const throttled =
    (await throttleAddress(ctx, visit.address)) ?? (await throttleResets(ctx, email, visit.address));
  if (throttled !== null) return throttled;
  return mutate(ctx, async (repositories) => {
    await enqueueOrder(
      ctx,
      repositories,
      { kind: 'password-reset', email: email.toLowerCase() },
      ctx.clock(),
    );
    return succeed(null);
  });
}
