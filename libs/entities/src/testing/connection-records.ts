import { createHash } from 'node:crypto';
import { newId } from '../new-id.js';
import type { OfferedTool } from '../repositories/connection-tools-repository.js';
import type { ConnectionReading, NewConnection } from '../repositories/connections-repository.js';

/** A connection that is not stored yet. */
export function connectionOf(
  accountId: string,
  slug: string,
  change: Partial<NewConnection> = {},
): NewConnection {
  return {
    ...{ id: newId(), accountId, slug, name: `Name of ${slug}`, description: '', iconUrl: null },
    ...{ url: `https://${slug}.example/mcp`, auth: 'none', headerNames: [], credential: null },
    ...{ credentialKeyId: null, credentialChangedAt: null, approveFirstTools: false },
    ...{ createdByMemberId: null, updatedByMemberId: null, createdAt: new Date('2026-11-22T12:00:00.000Z') },
    ...change,
  };
}

/** A tool as an upstream offers it; the detail makes another definition of the same name. */
export function offeredTool(name: string, detail = '', change: Partial<OfferedTool> = {}): OfferedTool {
  const text = JSON.stringify({ description: detail, name });
  return {
    ...{ name, agentName: `up_${name.slice(0, 61)}`, text },
    hash: createHash('sha256').update(text).digest('hex'),
    hints: { readOnly: false, destructive: true, idempotent: detail === '', openWorld: true },
    warnings: [],
    ...change,
  };
}

/** A reading of an upstream that says little. */
export function readingOf(change: Partial<ConnectionReading> = {}): ConnectionReading {
  return {
    ...{ serverName: null, serverVersion: null, era: 'modern', protocolVersion: null, latencyMs: 12 },
    ...{ toolsHash: 'f'.repeat(64), refusedTools: [], at: new Date('2026-11-22T12:00:00.000Z') },
    ...change,
  };
}
