import type { Repositories, WebhookEndpoint, WebhookEndpointPatch } from '@paretostudio/entities';
import { hostOf } from '../connections/host-of.js';
import { refuseUrl } from '../connections/refuse-url.js';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { refuseNoManager } from './refuse-no-manager.js';
import { toWebhookEndpointView } from './to-webhook-endpoint-view.js';
import type { UpdateWebhookEndpointInput } from './update-webhook-endpoint.input.js';
import type { WebhookEndpointView } from './webhook-endpoint.view.js';
import { refuseNoEndpoint, webhookTarget } from './webhook-target.js';

const ACTION = 'update_webhook_endpoint';

/**
 * Changes an endpoint of the caller's account, from its next message on. For the founder and admins in a session.
 *
 * Switched off, it loses what was still to be sent to it; switched on again or at another address, it begins as one that
 * never failed.
 *
 * @returns The endpoint as it is now; `not_found` for another account's and an absent one alike.
 */
export async function updateWebhookEndpoint(
  ctx: StudioContext,
  caller: Caller,
  input: UpdateWebhookEndpointInput,
): Promise<Outcome<WebhookEndpointView>> {
  const refused = refuseNoManager(caller) ?? (input.url === undefined ? null : refuseUrl(ctx, input.url));
  if (refused !== null) return refused;
  return mutate(ctx, (repositories) => update(ctx, repositories, caller, input));
}

async function update(
  ctx: StudioContext,
  repositories: Repositories,
  caller: Caller,
  { id, enabled, ...fields }: UpdateWebhookEndpointInput,
): Promise<Outcome<WebhookEndpointView>> {
  const { accountId } = caller;
  const now = ctx.clock();
  const endpoint = await repositories.webhookEndpoints.lockById(accountId, id);
  if (endpoint === null) return refuseNoEndpoint();
  const isMoved = fields.url !== undefined && fields.url !== endpoint.url;
  const patch = {
    ...definedOf(fields),
    ...(isMoved && { failingSince: null }),
    ...switchOf(endpoint, enabled, now),
  };
  if (Object.keys(patch).length === 0) return succeed(toWebhookEndpointView(endpoint, now));
  const changed = { ...endpoint, ...patch };
  await repositories.webhookEndpoints.update(accountId, id, patch, now);
  if (patch.disabledReason === 'member') {
    await repositories.webhookDeliveries.giveUp(accountId, id, 'The endpoint was switched off.');
  }
  await audit(repositories, caller, now, {
    action: ACTION,
    target: webhookTarget(changed),
    details: { before: factsOf(endpoint), after: factsOf(changed) },
  });
  return succeed(toWebhookEndpointView(changed, now));
}

function definedOf({
  url,
  description,
  kinds,
}: Omit<UpdateWebhookEndpointInput, 'id' | 'enabled'>): WebhookEndpointPatch {
  return {
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(kinds === undefined ? {} : { kinds }),
  };
}

function switchOf(
  { disabledAt }: WebhookEndpoint,
  enabled: boolean | undefined,
  now: Date,
): WebhookEndpointPatch {
  if (enabled === true && disabledAt !== null) {
    return { disabledAt: null, disabledReason: null, failingSince: null };
  }
  return enabled === false && disabledAt === null ? { disabledAt: now, disabledReason: 'member' } : {};
}

function factsOf({ url, kinds, disabledAt }: WebhookEndpoint): Record<string, unknown> {
  return { host: hostOf(url), kinds, enabled: disabledAt === null };
}
