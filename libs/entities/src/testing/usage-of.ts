import type { UsageRecord } from '../entities/usage-record.entity.js';
import { newId } from '../new-id.js';

/** A usage record as a program leaves it, but for what a test says. */
export function usageOf(accountId: string, at: Date, change: Partial<UsageRecord> = {}): UsageRecord {
  return {
    id: newId(),
    at,
    accountId,
    keyId: null,
    memberId: null,
    surface: 'rest',
    action: 'get_prompt',
    connectionId: null,
    agentId: null,
    outcome: 'ok',
    status: 200,
    cost: 1,
    durationMs: 12,
    requestId: null,
    clientName: null,
    clientVersion: null,
    protocolEra: null,
    ...change,
  };
}
