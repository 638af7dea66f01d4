import type { ConnectionDetail, ConnectionTool } from '../connections-queries.js';

/** A connection whose server answers; give other facts where a test is about them. */
export function connectionWith(facts: Partial<ConnectionDetail> = {}): ConnectionDetail {
  return {
    id: '44444444-4444-4444-8444-444444444444',
    slug: 'tracker',
    name: 'Tracker',
    description: '',
    iconUrl: null,
    url: 'https://mcp.example.test/mcp',
    authentication: { type: 'none', headerNames: [], changedAt: null },
    state: 'ready',
    problem: null,
    server: { name: 'tracker', version: '1.0.0', era: 'modern', protocolVersion: '2026-07-28' },
    latencyMs: 12,
    tools: { approved: 0, waiting: 0, gone: 0, refused: 0 },
    toolsHash: 'f'.repeat(64),
    toolsReadAt: '2026-11-01T00:00:00.000Z',
    approveFirstTools: false,
    version: 1,
    createdByMemberId: null,
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    waiting: [],
    refusedTools: [],
    ...facts,
  };
}

/** An approved tool; give other facts where a test is about them. */
export function toolWith(facts: Partial<ConnectionTool> = {}): ConnectionTool {
  const name = facts.name ?? 'echo';
  return {
    name,
    agentName: `tracker_${name}`,
    state: 'approved',
    title: null,
    description: 'Gives the text back.',
    definition: null,
    hints: { readOnly: true, destructive: false, idempotent: true, openWorld: false },
    warnings: [],
    differences: [],
    hash: 'a'.repeat(64),
    approvedAt: null,
    seenAt: '2026-11-01T00:00:00.000Z',
    cursor: null,
    ...facts,
  };
}
