import type { Repositories, WebhookEndpoint } from '@paretostudio/entities';
import type { refuse } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import { WEBHOOK_LIMITS } from './webhook-limits.js';

/**
 * Refuses a message that a person asks for while many wait for the endpoint: those of other accounts would wait behind
 * them. Null while there are few. Lock the endpoint first.
 */
export async function refuseWhileManyWait(
  { webhookDeliveries }: Repositories,
  { accountId, id }: Pick<WebhookEndpoint, 'accountId' | 'id'>,
): Promise<ReturnType<typeof refuse> | null> {
  const { waitingMax } = WEBHOOK_LIMITS;
  const waiting = await webhookDeliveries.countPending(accountId, id, waitingMax);
  return waiting < waitingMax
    ? null
    : refuseConflict(`${waitingMax} messages or more wait for this endpoint. Try again when they are sent.`);
}
