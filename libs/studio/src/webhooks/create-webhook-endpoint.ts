import { newId, type Repositories } from '@paretostudio/entities';
import { refuseUrl } from '../connections/refuse-url.js';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutateOnce } from '../core/mutate-once.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { CreateWebhookEndpointInput } from './create-webhook-endpoint.input.js';
import type { IssuedWebhookEndpointView } from './issued-webhook-endpoint.view.js';
import { refuseNoManager } from './refuse-no-manager.js';
import { toWebhookEndpointView } from './to-webhook-endpoint-view.js';
import { WEBHOOK_LIMITS } from './webhook-limits.js';
import { generateWebhookSecret, sealWebhookSecret } from './webhook-secret.js';
import { webhookTarget } from './webhook-target.js';

const ACTION = 'create_webhook_endpoint';

/**
 * Adds an endpoint, which gets the account's notices from now on, and answers its secret, once. For the founder and
 * admins in a session.
 *
 * @returns The endpoint; `permission_denied`, `invalid_request` for an address that must not be reached, `conflict`
 *   beyond 10 endpoints.
 */
export async function createWebhookEndpoint(
  ctx: StudioContext,
  caller: Caller,
  input: CreateWebhookEndpointInput,
): Promise<Outcome<IssuedWebhookEndpointView>> {
  const refused = refuseNoManager(caller) ?? refuseUrl(ctx, input.url);
  if (refused !== null) return refused;
  const forReplay = (view: IssuedWebhookEndpointView) => ({ ...view, secret: null, replayed: true });
  return mutateOnce(ctx, caller, { action: ACTION, input, forReplay }, (repositories) =>
    create(ctx, repositories, caller, input),
  );
}

async function create(
  ctx: StudioContext,
  repositories: Repositories,
  caller: Caller,
  { url, description = '', kinds }: CreateWebhookEndpointInput,
): Promise<Outcome<IssuedWebhookEndpointView>> {
  const { accountId, memberId } = caller;
  const { webhookEndpoints } = repositories;
  const now = ctx.clock();
  if ((await repositories.accounts.lockById(accountId)) === null) return refuseNotFound('account');
  const full = refuseBeyondCap((await webhookEndpoints.listByAccount(accountId)).length);
  if (full !== null) return full;
  const id = newId();
  const secret = generateWebhookSecret();
  const { keyId, bytes } = sealWebhookSecret(ctx.credentials, { id, accountId }, secret);
  await webhookEndpoints.insert({
    ...{ id, accountId, url, description, kinds },
    secret: Buffer.from(bytes),
    secretKeyId: keyId,
    createdByMemberId: memberId,
    createdAt: now,
  });
  const endpoint = await webhookEndpoints.findById(accountId, id);
  if (endpoint === null) throw new Error('An endpoint that was just stored is not there.');
  await audit(repositories, caller, now, {
    action: ACTION,
    target: webhookTarget(endpoint),
    details: { kinds },
  });
  return succeed({ ...toWebhookEndpointView(endpoint, now), secret, replayed: false });
}

function refuseBeyondCap(used: number): ReturnType<typeof refuse> | null {
  const limit = WEBHOOK_LIMITS.perAccountMax;
  if (used < limit) return null;
  const detail = `An account can have at most ${limit} endpoints. Delete one that is not needed.`;
  return refuse({ code: 'conflict', detail, limit, used });
}
