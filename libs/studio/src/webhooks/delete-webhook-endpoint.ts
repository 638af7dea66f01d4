import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { refuseNoManager } from './refuse-no-manager.js';
import type { WebhookEndpointIdInput } from './webhook-endpoint-id.input.js';
import { refuseNoEndpoint, webhookTarget } from './webhook-target.js';

/**
 * Removes an endpoint of the caller's account with its secrets and deliveries; an attempt that is under way may still
 * arrive. For the founder and admins in a session.
 */
export async function deleteWebhookEndpoint(
  ctx: StudioContext,
  caller: Caller,
  { id }: WebhookEndpointIdInput,
): Promise<Outcome<void>> {
  const refused = refuseNoManager(caller);
  if (refused !== null) return refused;
  return mutate(ctx, async (repositories) => {
    const endpoint = await repositories.webhookEndpoints.lockById(caller.accountId, id);
    if (endpoint === null) return refuseNoEndpoint();
    await repositories.webhookEndpoints.delete(caller.accountId, id);
    await audit(repositories, caller, ctx.clock(), {
      action: 'delete_webhook_endpoint',
      target: webhookTarget(endpoint),
    });
    return succeed(undefined);
  });
}
