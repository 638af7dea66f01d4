import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { refuseNoManager } from './refuse-no-manager.js';
import { refuseWhileManyWait } from './refuse-while-many-wait.js';
import type { RetryWebhookDeliveryInput } from './retry-webhook-delivery.input.js';
import { toWebhookDeliveryView } from './to-webhook-delivery-view.js';
import type { WebhookDeliveryView } from './webhook-delivery.view.js';
import { refuseNoEndpoint } from './webhook-target.js';

/**
 * Has a message sent again, with the same id and body and all its attempts before it, whether it had arrived or not.
 * For the founder and admins in a session.
 *
 * @returns The delivery, still to be made; `not_found` for another account's and an absent one alike, `conflict` for an
 *   endpoint that is disabled, or for which many others wait.
 */
export async function retryWebhookDelivery(
  ctx: StudioContext,
  caller: Caller,
  { id: endpointId, deliveryId }: RetryWebhookDeliveryInput,
): Promise<Outcome<WebhookDeliveryView>> {
  const refused = refuseNoManager(caller);
  if (refused !== null) return refused;
  const { accountId } = caller;
  return mutate(ctx, async (repositories) => {
    const { webhookEndpoints, webhookDeliveries } = repositories;
    const endpoint = await webhookEndpoints.lockById(accountId, endpointId);
    if (endpoint === null) return refuseNoEndpoint();
    if (endpoint.disabledAt !== null) return refuseConflict('This endpoint is disabled. Enable it first.');
    const delivery = await webhookDeliveries.findById(accountId, endpointId, deliveryId);
    if (delivery === null) return refuseNotFound('delivery');
    const full = delivery.state === 'pending' ? null : await refuseWhileManyWait(repositories, endpoint);
    if (full !== null) return full;
    await webhookDeliveries.renew(accountId, endpointId, deliveryId, ctx.clock());
    const renewed = await webhookDeliveries.findById(accountId, endpointId, deliveryId);
    return renewed === null ? refuseNotFound('delivery') : succeed(toWebhookDeliveryView(renewed));
  });
}
