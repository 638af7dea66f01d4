import { newId, type ConfirmationChannel } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import type { Confirmable } from './confirmable.js';
import type { ConfirmationRequestView } from './confirmation-request.view.js';
import { digestConfirmationToken, newConfirmationToken } from './confirmation-token.js';
import { digestArguments } from './digest-arguments.js';

/** How long a question stands: 5 minutes. */
export const CONFIRMATION_SECONDS = 300;

/**
 * Tells what a call would destroy, keeps that it was asked, and gives the token that the answer carries. Destroys
 * nothing.
 *
 * The token is bound to key, action, arguments, channel, the target and the state that it is in; only its digest is
 * stored.
 */
export async function askConfirmation<Input extends object>(
  ctx: StudioContext,
  { action, destruction, caller, keyId, input }: Confirmable<Input>,
  channel: ConfirmationChannel,
): Promise<Outcome<ConfirmationRequestView>> {
  return mutate(ctx, async (repositories) => {
    const described = await destruction.describe(repositories, caller, input);
    if (!described.ok) return described;
    const { target, version, consequences, advice } = described.value;
    const createdAt = ctx.clock();
    const expiresAt = new Date(createdAt.getTime() + CONFIRMATION_SECONDS * 1_000);
    const token = newConfirmationToken();
    await repositories.confirmations.insert({
      ...{ id: newId(), accountId: caller.accountId, keyId, action, channel, createdAt, expiresAt },
      ...{ targetId: target.id, targetVersion: version, usedAt: null },
      digest: Buffer.from(digestConfirmationToken(token) ?? []),
      argumentsDigest: Buffer.from(digestArguments(input)),
    });
    const details = { phase: 'asked', confirmation: channel };
    await audit(repositories, caller, createdAt, { action, target, details });
    return succeed({
      ...{ action, targetId: target.id, targetName: target.name, advice, token },
      targetKind: destruction.targetKind,
      consequences: [...consequences],
      expiresAt: toText(expiresAt),
    });
  });
}
