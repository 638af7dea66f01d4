import type { ConnectedAppRecord } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { AppResourceView } from './app-resource.view.js';
import type { ConnectedAppStatus, ConnectedAppView } from './connected-app.view.js';

/** Shows a connected app: field by field, so that a new column is not shown by accident. */
export function toConnectedAppView(
  record: ConnectedAppRecord,
  resource: AppResourceView,
  memberName: string,
  now: Date,
): ConnectedAppView {
  const { key, app } = record;
  return {
    id: key.id,
    name: key.name,
    clientId: app.clientId,
    host: app.clientHost,
    uri: app.clientUri,
    redirectHost: app.redirectHost,
    resource,
    permissions: key.permissions,
    member: { id: key.memberId, name: memberName },
    status: statusOf(record, now),
    createdAt: toText(app.consentedAt),
    endsAt: toText(app.endsAt),
    lastUsedAt: toText(key.lastUsedAt),
    lastUsedAddress: key.lastUsedAddress,
    revokedAt: toText(key.revokedAt),
    revokedReason: key.revokedReason,
  };
}

/** An app works while its access token holds, or while it can get another one. */
function statusOf({ key, app }: ConnectedAppRecord, now: Date): ConnectedAppStatus {
  if (key.revokedAt !== null) return 'revoked';
  return app.endsAt > now || (key.expiresAt !== null && key.expiresAt > now) ? 'active' : 'expired';
}
