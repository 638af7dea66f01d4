import type { Confirmation, ConfirmationChannel, Repositories } from '@paretostudio/entities';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import type { Confirmable } from './confirmable.js';
import { digestConfirmationToken } from './confirmation-token.js';
import { digestArguments } from './digest-arguments.js';

/** An answer to a question, as it came back. */
export interface ConfirmationAnswer {
  /** Untrusted. */
  readonly token: string;
  readonly channel: ConfirmationChannel;
}

/**
 * Redeems a token for the call that it was given for, in the transaction of what it confirms: once, over any number of
 * processes.
 *
 * @returns The question that it answers, or `confirmation_invalid`.
 */
export async function redeemConfirmation<Input extends object>(
  repositories: Repositories,
  { action, caller, keyId, input }: Confirmable<Input>,
  { token, channel }: ConfirmationAnswer,
  now: Date,
): Promise<Outcome<Confirmation>> {
  const digest = digestConfirmationToken(token);
  if (digest === null) return refuseInvalid();
  const { accountId } = caller;
  const argumentsDigest = digestArguments(input);
  const answer = { accountId, keyId, action, digest, argumentsDigest, channel, now };
  const confirmation = await repositories.confirmations.redeem(answer);
  return confirmation === null ? refuseInvalid() : succeed(confirmation);
}

function refuseInvalid(): ReturnType<typeof refuse> {
  return refuse({
    code: 'confirmation_invalid',
    detail:
      'This confirmation does not stand: it was used or declined before, its five minutes are over, or it was given ' +
      'for another call. Ask again by the same call without it.',
  });
}
