import type { Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutateOnce } from '../core/mutate-once.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { IssuedWebhookEndpointView } from './issued-webhook-endpoint.view.js';
import { refuseNoManager } from './refuse-no-manager.js';
import type { RotateWebhookSecretInput } from './rotate-webhook-secret.input.js';
import { toWebhookEndpointView } from './to-webhook-endpoint-view.js';
import { WEBHOOK_LIMITS } from './webhook-limits.js';
import { generateWebhookSecret, sealWebhookSecret } from './webhook-secret.js';
import { refuseNoEndpoint, webhookTarget } from './webhook-target.js';

const ACTION = 'rotate_webhook_secret';

/**
 * Gives an endpoint a new secret and answers it, once. Until the overlap ends, messages are signed with the old one too,
 * so that a receiver takes them before and after it was changed. A secret from before the old one ends at once.
 *
 * @returns The endpoint; `not_found` for another account's and an absent one alike.
 */
export async function rotateWebhookSecret(
  ctx: StudioContext,
  caller: Caller,
  input: RotateWebhookSecretInput,
): Promise<Outcome<IssuedWebhookEndpointView>> {
  const refused = refuseNoManager(caller);
  if (refused !== null) return refused;
  const forReplay = (view: IssuedWebhookEndpointView) => ({ ...view, secret: null, replayed: true });
  return mutateOnce(ctx, caller, { action: ACTION, input, forReplay }, (repositories) =>
    rotate(ctx, repositories, caller, input),
  );
}

async function rotate(
  ctx: StudioContext,
  repositories: Repositories,
  caller: Caller,
  { id, overlapSeconds = WEBHOOK_LIMITS.overlapSecondsDefault }: RotateWebhookSecretInput,
): Promise<Outcome<IssuedWebhookEndpointView>> {
  const { accountId } = caller;
  const now = ctx.clock();
  const endpoint = await repositories.webhookEndpoints.lockById(accountId, id);
  if (endpoint === null) return refuseNoEndpoint();
  const secret = generateWebhookSecret();
  const { keyId, bytes } = sealWebhookSecret(ctx.credentials, endpoint, secret);
  const overlaps = overlapSeconds > 0;
  const patch = {
    secret: Buffer.from(bytes),
    secretKeyId: keyId,
    previousSecret: overlaps ? endpoint.secret : null,
    previousSecretKeyId: overlaps ? endpoint.secretKeyId : null,
    previousSecretUntil: overlaps ? new Date(now.getTime() + overlapSeconds * 1000) : null,
  };
  await repositories.webhookEndpoints.update(accountId, id, patch, now);
  await audit(repositories, caller, now, {
    action: ACTION,
    target: webhookTarget(endpoint),
    details: { overlapSeconds },
  });
  return succeed({ ...toWebhookEndpointView({ ...endpoint, ...patch }, now), secret, replayed: false });
}
