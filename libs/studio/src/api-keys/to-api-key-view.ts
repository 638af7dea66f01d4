import type { ApiKey, ApiKeyFacts, KeyLeak } from '@paretostudio/entities';
import { formatApiKeyMask } from '@paretostudio/key-crypto';
import { toText } from '../core/to-text.js';
import { apiKeyStatus, effectiveExpiry } from './api-key-status.js';
import type { ApiKeyLeakView } from './api-key-leak.view.js';
import type { ApiKeyView } from './api-key.view.js';

/** Shows a key's record: field by field, so that a new column is not shown by accident. */
export function toApiKeyView(key: ApiKey, facts: ApiKeyFacts, now: Date): ApiKeyView {
  return {
    id: key.id,
    name: key.name,
    mask: formatApiKeyMask({ start: key.keyStart, end: key.keyEnd }),
    status: apiKeyStatus(key, now),
    memberId: key.memberId,
    permissions: key.permissions,
    expiresAt: toText(effectiveExpiry(key)),
    retiresAt: toText(key.retiresAt),
    allowedCidrs: key.allowedCidrs === null ? null : [...key.allowedCidrs],
    requestsPerDay: key.requestsPerDay,
    requestsToday: facts.requestsToday,
    humanConfirmation: key.humanConfirmation,
    createdAt: toText(key.createdAt),
    lastUsedAt: toText(key.lastUsedAt),
    lastUsedFrom: key.lastUsedAddress,
    revokedAt: toText(key.revokedAt),
    revokedByMemberId: key.revokedByMemberId,
    revokedReason: key.revokedReason,
    leak: key.leak === null ? null : leakViewOf(key.leak),
    replacesId: key.replacesId,
    replacedById: facts.replacedById,
  };
}

function leakViewOf({ reporter, source, url }: KeyLeak): ApiKeyLeakView {
  return { reporter, source, url };
}
