import { DEFAULT_PRESET } from '@paretostudio/permissions';
import type { ApiKey } from '../keys-queries.js';

/** A key as the server shows it, with other facts where a test is about them. */
export function apiKey(facts: Partial<ApiKey> | Record<string, unknown> = {}): ApiKey {
  return {
    id: '44444444-4444-4444-8444-444444444444',
    name: 'Claude Desktop',
    mask: 'psk_ab12…Zx9k',
    status: 'active',
    memberId: '33333333-3333-4333-8333-333333333333',
    permissions: DEFAULT_PRESET.permissions as Record<string, string[]>,
    expiresAt: null,
    retiresAt: null,
    allowedCidrs: null,
    requestsPerDay: null,
    requestsToday: 3,
    humanConfirmation: false,
    createdAt: '2026-11-20T10:00:00.000Z',
    lastUsedAt: '2026-11-22T09:00:00.000Z',
    lastUsedFrom: '203.0.113.9',
    revokedAt: null,
    revokedByMemberId: null,
    revokedReason: null,
    leak: null,
    replacesId: null,
    replacedById: null,
    ...facts,
  };
}
