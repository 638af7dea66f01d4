import type { ApiKey } from '@paretostudio/entities';
import { parseResource } from '@paretostudio/permissions';
import { toText } from '../core/to-text.js';
import { API_KEY_HINT_TERMS, DAY_MS } from './api-key-hint-terms.js';
import type { ApiKeyHintView } from './api-key-hint.view.js';

/**
 * Tells whether a key is old or unused: over 90 days since it was made; 90 days since it was used, or made.
 *
 * One for a service that checks keys itself is never called unused: that it was checked is not noted here.
 */
export function hintsOfAge(
  {
    id: keyId,
    createdAt,
    lastUsedAt,
    permissions,
  }: Pick<ApiKey, 'id' | 'createdAt' | 'lastUsedAt' | 'permissions'>,
  now: Date,
): ApiKeyHintView[] {
  const hints: ApiKeyHintView[] = [];
  const isOld = now.getTime() - createdAt.getTime() > API_KEY_HINT_TERMS.oldAfterMs;
  const isUnused =
    lastUsedAt === null ? isOld : now.getTime() - lastUsedAt.getTime() >= API_KEY_HINT_TERMS.unusedAfterMs;
  const isOfService = Object.keys(permissions).some(
    (resource) => parseResource(resource)?.kind === 'service',
  );
  if (isUnused && !isOfService) {
    const detail =
      lastUsedAt === null
        ? `Never used since it was made ${daysSince(createdAt, now)} days ago: revoke it if nothing needs it.`
        : `Not used for ${daysSince(lastUsedAt, now)} days: revoke it if nothing needs it.`;
    hints.push({ keyId, code: 'unused', detail, since: toText(lastUsedAt ?? createdAt), entries: [] });
  }
  if (isOld) {
    const detail = `Made ${daysSince(createdAt, now)} days ago: rotate it, so that a copy that somebody kept ends.`;
    hints.push({ keyId, code: 'old', detail, since: toText(createdAt), entries: [] });
  }
  return hints;
}

function daysSince(at: Date, now: Date): number {
  return Math.floor((now.getTime() - at.getTime()) / DAY_MS);
}
