import type { Confirmation, Repositories } from '@paretostudio/entities';
import { audit, type AuditTarget } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { Confirmable } from './confirmable.js';
import { redeemConfirmation, type ConfirmationAnswer } from './redeem-confirmation.js';

/** A no: the person declined, or closed the question. */
export interface DeclinedAnswer extends ConfirmationAnswer {
  readonly answer: 'declined' | 'cancelled';
}

/** Uses up the token of a question that was answered by a no, so that no later yes counts, and tells the audit log. */
export async function declineConfirmation<Input extends object>(
  ctx: StudioContext,
  call: Confirmable<Input>,
  declined: DeclinedAnswer,
): Promise<Outcome<void>> {
  const now = ctx.clock();
  return mutate(ctx, async (repositories) => {
    const redeemed = await redeemConfirmation(repositories, call, declined, now);
    if (!redeemed.ok) return redeemed;
    await audit(repositories, call.caller, now, {
      action: call.action,
      target: await targetOf(repositories, call, redeemed.value),
      details: { phase: declined.answer, confirmation: declined.channel },
    });
    return succeed(undefined);
  });
}

/** What the question was about; by its id alone when it is gone meanwhile. */
async function targetOf<Input extends object>(
  repositories: Repositories,
  { destruction, caller, input }: Confirmable<Input>,
  { targetId: id }: Confirmation,
): Promise<AuditTarget> {
  const described = await destruction.describe(repositories, caller, input);
  return described.ok && described.value.target.id === id
    ? described.value.target
    : { kind: destruction.targetKind, id, name: id };
}
