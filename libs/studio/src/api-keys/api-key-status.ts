import type { ApiKey } from '@paretostudio/entities';
import type { ApiKeyStatus } from './api-key.view.js';

/** The first instant at which a key is refused for its age: its expiry or the end of its overlap, the earlier one. */
export function effectiveExpiry(key: Pick<ApiKey, 'expiresAt' | 'retiresAt'>): Date | null {
  const { expiresAt, retiresAt } = key;
  if (expiresAt === null || retiresAt === null) return expiresAt ?? retiresAt;
  return expiresAt < retiresAt ? expiresAt : retiresAt;
}

/** Tells where a key stands at an instant; the expiry itself is already expired, and revoked comes before expired. */
export function apiKeyStatus(
  key: Pick<ApiKey, 'expiresAt' | 'retiresAt' | 'revokedAt'>,
  now: Date,
): ApiKeyStatus {
  if (key.revokedAt !== null) return 'revoked';
  const expiresAt = effectiveExpiry(key);
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
