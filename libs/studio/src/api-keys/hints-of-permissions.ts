import { SIGHTINGS_OF_KEY_MAX, type ApiKey } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import { API_KEY_HINT_TERMS, HINT_ENTRIES_MAX } from './api-key-hint-terms.js';
import type { ApiKeyHintView } from './api-key-hint.view.js';
import { findUnusedPermissions } from './find-unused-permissions.js';

/**
 * Tells which permissions of a key were never used, once it is old enough to have used them.
 *
 * @param seen - Sightings of actions; a key that has as many as are kept may have used others too, and gets no hint.
 */
export function hintsOfPermissions(
  { id: keyId, createdAt, permissions }: Pick<ApiKey, 'id' | 'createdAt' | 'permissions'>,
  seen: readonly string[],
  now: Date,
): ApiKeyHintView[] {
  const ageMs = now.getTime() - createdAt.getTime();
  if (ageMs <= API_KEY_HINT_TERMS.permissionsUsedWithinMs || seen.length >= SIGHTINGS_OF_KEY_MAX) return [];
  const unused = findUnusedPermissions(permissions, seen);
  if (unused.length === 0) return [];
  const all = Object.values(permissions).reduce((count, patterns) => count + patterns.length, 0);
  return [
    {
      keyId,
      code: 'permissions_unused',
      detail: `${unused.length} of ${all} permissions were never used: take away what is not needed.`,
      since: toText(createdAt),
      entries: unused.slice(0, HINT_ENTRIES_MAX),
    },
  ];
}
