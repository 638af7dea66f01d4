import type { ApiKey } from '@paretostudio/entities';
import type { StudioActionName } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { refuse } from '../core/outcome.js';
import { apiKeyStatus, effectiveExpiry } from './api-key-status.js';
import { findWidening, type KeyBounds } from './key-bounds.js';

/** The bounds that hold for a stored key now; the end of an overlap counts as its expiry. */
export function boundsOf(key: ApiKey): KeyBounds {
  return {
    permissions: key.permissions,
    requestsPerDay: key.requestsPerDay,
    expiresAt: effectiveExpiry(key),
    allowedCidrs: key.allowedCidrs,
    humanConfirmation: key.humanConfirmation,
  };
}

/**
 * Refuses a key that would be wider than the one that makes or changes it.
 *
 * @param callingKey - The calling key as locked in this transaction: one that was revoked or narrowed since admission is
 *   judged by what it is now.
 * @returns Null when the call was not made with a key, or the new bounds are within that key's.
 */
export function refuseWider(
  caller: Caller,
  callingKey: ApiKey | null,
  bounds: KeyBounds,
  action: StudioActionName,
  now: Date,
): ReturnType<typeof refuse> | null {
  if (caller.keyId === null) return null;
  if (callingKey === null) return refuse({ code: 'invalid_api_key', detail: 'No such API key is known.' });
  const status = apiKeyStatus(callingKey, now);
  if (status === 'revoked')
    return refuse({ code: 'api_key_revoked', detail: 'The calling key was revoked.' });
  if (status === 'expired')
    return refuse({ code: 'api_key_expired', detail: 'The calling key has expired.' });
  const widening = findWidening(bounds, boundsOf(callingKey));
  if (widening === null) return null;
  return refuse({
    code: 'permission_denied',
    detail: `A key cannot make or change another to be wider than itself: \`${widening.path}\` ${widening.message}.`,
    action,
    fields: [widening],
  });
}
