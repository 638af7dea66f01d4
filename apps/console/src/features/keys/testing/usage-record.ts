import type { UsageRecord } from '../latest-records-query.js';

/** A request as the server records it, with other facts where a test is about them. */
export function usageRecord(facts: Partial<UsageRecord> = {}): UsageRecord {
  return {
    id: '55555555-5555-4555-8555-555555555555',
    at: '2026-11-22T10:00:00.000Z',
    keyId: '44444444-4444-4444-8444-444444444444',
    memberId: '33333333-3333-4333-8333-333333333333',
    surface: 'mcp',
    action: 'list_prompts',
    connectionId: null,
    agentId: null,
    outcome: 'ok',
    outcomeKind: 'ok',
    status: 200,
    cost: 1,
    durationMs: 12,
    requestId: 'req-1',
    clientName: 'claude-ai',
    clientVersion: '1.0',
    protocolEra: 'modern',
    ...facts,
  };
}
