import type { WebhookDelivery } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { WebhookDeliveryView } from './webhook-delivery.view.js';

/** Shows a delivery. */
export function toWebhookDeliveryView(delivery: WebhookDelivery): WebhookDeliveryView {
  const { id, messageId, kind, body, state, attempts, lastStatus, lastProblem } = delivery;
  return {
    ...{ id, messageId, kind, body, state, attempts, lastStatus, lastProblem },
    nextAttemptAt: toText(delivery.nextAttemptAt),
    lastAttemptAt: toText(delivery.lastAttemptAt),
    createdAt: toText(delivery.createdAt),
  };
}
