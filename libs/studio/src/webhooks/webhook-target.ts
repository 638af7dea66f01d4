import type { WebhookEndpoint } from '@paretostudio/entities';
import { hostOf } from '../connections/host-of.js';
import type { AuditTarget } from '../core/audit.js';
import { refuseNotFound } from '../core/refusals.js';

/** What refusals call an endpoint. */
export const WEBHOOK_ENDPOINT = 'webhook endpoint';

/** Names an endpoint in the audit log, by its host alone: the rest of an address may be secret. */
export function webhookTarget({ id, url }: Pick<WebhookEndpoint, 'id' | 'url'>): AuditTarget {
  return { kind: 'webhook_endpoint', id, name: hostOf(url) };
}

/** Refuses an endpoint that is absent or another account's. */
export function refuseNoEndpoint(): ReturnType<typeof refuseNotFound> {
  return refuseNotFound(WEBHOOK_ENDPOINT);
}
