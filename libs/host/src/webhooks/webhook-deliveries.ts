import type { DueWebhookDelivery } from '@paretostudio/entities';
import type { GuardedFetch } from '@paretostudio/mcp-gateway';
import { noteWebhookAnswer, sendWebhook, type StudioContext } from '@paretostudio/studio';
import { Deliveries } from '../deliveries/deliveries.js';
import type { Logger } from '../logging/logger.js';

/** Messages that are taken up at once, and of those the most to one endpoint. */
const BATCH = 20;
const PER_ENDPOINT = 4;
/** Longer than any attempt may take. */
const LEASE_MS = 2 * 60_000;

/** What {@link webhookDeliveries} needs. */
export interface WebhookDeliveriesOptions {
  readonly context: StudioContext;
  /** The way out, under the rules of the server for addresses. Whoever gives it closes it. */
  readonly fetch: GuardedFetch['fetch'];
  readonly logger: Logger;
  /** As of {@link Deliveries}. */
  readonly intervalMs?: number;
}

/**
 * Delivers the messages that wait for endpoints, at least once each and in no order: in one queue those for endpoints
 * that work, and in another those for endpoints whose last attempt failed, so that nobody waits for a dead one.
 */
export function webhookDeliveries(options: WebhookDeliveriesOptions): Deliveries<DueWebhookDelivery>[] {
  return [queueOf(options, false), queueOf(options, true)];
}

function queueOf(
  { context, fetch, logger, intervalMs }: WebhookDeliveriesOptions,
  failing: boolean,
): Deliveries<DueWebhookDelivery> {
  const { credentials } = context;
  return new Deliveries<DueWebhookDelivery>({
    name: failing ? 'message to a failing endpoint' : 'message to an endpoint',
    logger,
    ...(intervalMs === undefined ? {} : { intervalMs }),
    claim() {
      const now = context.clock();
      const leaseUntil = new Date(now.getTime() + LEASE_MS);
      const claim = { now, leaseUntil, limit: BATCH, perEndpointMax: PER_ENDPOINT, failing };
      return context.storage.repositories.webhookDeliveries.claimDue(claim);
    },
    async deliver(due) {
      const answer = await sendWebhook(due, { fetch, credentials, now: context.clock() });
      await noteWebhookAnswer(context, due, answer);
    },
  });
}
