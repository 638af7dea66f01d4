import type { Repositories } from '@paretostudio/entities';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { Confirmable } from './confirmable.js';
import { redeemConfirmation, type ConfirmationAnswer } from './redeem-confirmation.js';

/**
 * Runs a destructive operation after a yes. Token, target and deed are decided in the one transaction of the deed: the
 * target is still as it was shown, and locked, when it is destroyed; when the deed is refused, the token is not used.
 *
 * @param deed - Runs the operation; its mutation checks the precondition of the context that it is given.
 * @returns What the deed answers, or `confirmation_invalid` when the token does not stand or the target was changed.
 * @throws {@link Error} If the deed was done without its precondition: a mistake in an operation.
 */
export async function confirmDestruction<Input extends object, Output>(
  ctx: StudioContext,
  call: Confirmable<Input>,
  answer: ConfirmationAnswer,
  deed: (ctx: StudioContext) => Promise<Outcome<Output>>,
): Promise<Outcome<Output>> {
  let isConfirmed = false;
  const precondition = async (repositories: Repositories): Promise<Outcome<unknown>> => {
    const confirmed = await confirmUnchanged(ctx, repositories, call, answer);
    isConfirmed = confirmed.ok;
    return confirmed;
  };
  const outcome = await deed({ ...ctx, precondition });
  if (outcome.ok && !isConfirmed) throw new Error(`${call.action} ran without being confirmed.`);
  return outcome;
}

async function confirmUnchanged<Input extends object>(
  ctx: StudioContext,
  repositories: Repositories,
  call: Confirmable<Input>,
  answer: ConfirmationAnswer,
): Promise<Outcome<null>> {
  const redeemed = await redeemConfirmation(repositories, call, answer, ctx.clock());
  if (!redeemed.ok) return redeemed;
  const described = await call.destruction.describe(repositories, call.caller, call.input);
  if (!described.ok) return described;
  const { target, version } = described.value;
  const { targetId, targetVersion } = redeemed.value;
  return target.id === targetId && version === targetVersion ? succeed(null) : refuseChanged();
}

function refuseChanged(): ReturnType<typeof refuse> {
  return refuse({
    code: 'confirmation_invalid',
    detail:
      'It was changed after the question was asked. Ask again by the same call without the confirmation.',
  });
}
