import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { refuseNoManager } from './refuse-no-manager.js';
import { toWebhookEndpointView } from './to-webhook-endpoint-view.js';
import type { WebhookEndpointList } from './webhook-endpoint-list.view.js';

/** Lists the endpoints of the caller's account, oldest first, without secrets. For the founder and admins in a session. */
export async function listWebhookEndpoints(
  ctx: StudioContext,
  caller: Caller,
): Promise<Outcome<WebhookEndpointList>> {
  const refused = refuseNoManager(caller);
  if (refused !== null) return refused;
  const endpoints = await ctx.storage.repositories.webhookEndpoints.listByAccount(caller.accountId);
  const now = ctx.clock();
  return succeed({ items: endpoints.map((endpoint) => toWebhookEndpointView(endpoint, now)) });
}
