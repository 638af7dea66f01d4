import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import type { ListWebhookDeliveriesInput } from './list-webhook-deliveries.input.js';
import { refuseNoManager } from './refuse-no-manager.js';
import { toWebhookDeliveryView } from './to-webhook-delivery-view.js';
import type { WebhookDeliveryPage } from './webhook-delivery-page.view.js';
import { refuseNoEndpoint } from './webhook-target.js';

/** Lists what was sent to an endpoint of the caller's account, newest first. For the founder and admins in a session. */
export async function listWebhookDeliveries(
  ctx: StudioContext,
  caller: Caller,
  { id, limit = PAGE_LIMIT_DEFAULT, cursor }: ListWebhookDeliveriesInput,
): Promise<Outcome<WebhookDeliveryPage>> {
  const refused = refuseNoManager(caller);
  if (refused !== null) return refused;
  const { accountId } = caller;
  const { webhookEndpoints, webhookDeliveries } = ctx.storage.repositories;
  if ((await webhookEndpoints.findById(accountId, id)) === null) return refuseNoEndpoint();
  const page = await webhookDeliveries.list({ accountId, endpointId: id, limit, cursor });
  return succeed({ items: page.items.map(toWebhookDeliveryView), nextCursor: page.nextCursor });
}
