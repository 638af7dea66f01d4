import type { WebhookEndpoint } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { WebhookEndpointView } from './webhook-endpoint.view.js';

/** Shows an endpoint, without its secrets. */
export function toWebhookEndpointView(endpoint: WebhookEndpoint, now: Date): WebhookEndpointView {
  const { id, url, description, kinds, disabledAt, disabledReason, failingSince, previousSecretUntil } =
    endpoint;
  const isOverlapping = previousSecretUntil !== null && previousSecretUntil > now;
  return {
    id,
    url,
    description,
    kinds,
    status: disabledAt !== null ? 'disabled' : failingSince !== null ? 'failing' : 'active',
    disabledReason,
    failingSince: toText(failingSince),
    previousSecretUntil: isOverlapping ? toText(previousSecretUntil) : null,
    createdAt: toText(endpoint.createdAt),
  };
}
