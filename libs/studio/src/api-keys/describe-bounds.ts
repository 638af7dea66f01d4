import type { KeyBounds } from './key-bounds.js';

/** Writes the bounds of a key as the audit log keeps them: plain JSON. */
export function describeBounds(bounds: KeyBounds): Record<string, unknown> {
  return {
    permissions: bounds.permissions,
    requestsPerDay: bounds.requestsPerDay,
    expiresAt: bounds.expiresAt?.toISOString() ?? null,
    allowedCidrs: bounds.allowedCidrs,
    humanConfirmation: bounds.humanConfirmation,
  };
}
