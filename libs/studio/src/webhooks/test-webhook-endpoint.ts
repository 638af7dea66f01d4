import { newId } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { refuseNoManager } from './refuse-no-manager.js';
import { refuseWhileManyWait } from './refuse-while-many-wait.js';
import { toWebhookDeliveryView } from './to-webhook-delivery-view.js';
import { webhookBody } from './webhook-body.js';
import type { WebhookDeliveryView } from './webhook-delivery.view.js';
import type { WebhookEndpointIdInput } from './webhook-endpoint-id.input.js';
import { WEBHOOK_TEST_KIND } from './webhook-limits.js';
import { refuseNoEndpoint } from './webhook-target.js';

/**
 * Has a message of the kind `webhook.test` sent to an endpoint, like any other; what became of it is told by the list
 * of deliveries. For the founder and admins in a session.
 *
 * @returns The delivery, still to be made; `conflict` for an endpoint that is disabled, or for which many messages wait.
 */
export async function testWebhookEndpoint(
  ctx: StudioContext,
  caller: Caller,
  { id: endpointId }: WebhookEndpointIdInput,
): Promise<Outcome<WebhookDeliveryView>> {
  const refused = refuseNoManager(caller);
  if (refused !== null) return refused;
  const { accountId } = caller;
  return mutate(ctx, async (repositories) => {
    const { webhookEndpoints, webhookDeliveries } = repositories;
    const now = ctx.clock();
    const endpoint = await webhookEndpoints.lockById(accountId, endpointId);
    if (endpoint === null) return refuseNoEndpoint();
    if (endpoint.disabledAt !== null) return refuseConflict('This endpoint is disabled. Enable it first.');
    const full = await refuseWhileManyWait(repositories, endpoint);
    if (full !== null) return full;
    const id = newId();
    const body = webhookBody(WEBHOOK_TEST_KIND, now, { accountId, endpointId });
    const delivery = { id, accountId, endpointId, messageId: `msg_${id}`, kind: WEBHOOK_TEST_KIND, body };
    await webhookDeliveries.insert([{ ...delivery, createdAt: now }]);
    const row = await webhookDeliveries.findById(accountId, endpointId, id);
    if (row === null) throw new Error('A delivery that was just stored is not there.');
    return succeed(toWebhookDeliveryView(row));
  });
}
