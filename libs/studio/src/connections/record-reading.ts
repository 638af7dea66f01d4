import type { Connection, OfferedTool, Repositories, ToolChanges } from '@paretostudio/entities';
import { agentToolName, type ToolCatalog } from '@paretostudio/mcp-gateway';
import { tellOfQuarantine } from '../notices/tell-of-quarantine.js';
import type { UpstreamReading } from './read-upstream.js';

/** What a reading found, compared with the one before. */
export interface ToolReadingCounts {
  /** Tools that were taken. */
  readonly total: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** Tools that were not taken. */
  readonly refused: number;
}

const NOTHING_CHANGED = { added: 0, changed: 0, gone: 0 };

/**
 * Records what the server of a connection answered: what is new or changed waits for approval, but for the first
 * reading of a connection that was to approve its first tools. Of an unchanged list only the time is written. Who is
 * responsible is told of what came to wait.
 *
 * @param repositories - Of a transaction.
 * @param connection - As it was when its server was asked.
 * @returns Null when it was deleted, or its address or credentials were changed since: nothing is recorded then.
 */
export async function recordReading(
  repositories: Repositories,
  { accountId, id, revision }: Pick<Connection, 'accountId' | 'id' | 'revision'>,
  { server, latencyMs, catalog }: UpstreamReading,
  at: Date,
): Promise<ToolReadingCounts | null> {
  const locked = await repositories.connections.lockByIdOrSlug(accountId, id);
  if (locked === null || locked.revision !== revision) return null;
  const changes =
    locked.toolsHash === catalog.hash
      ? NOTHING_CHANGED
      : await recordTools(repositories, locked, catalog, at);
  await repositories.connections.noteRead(accountId, id, {
    serverName: server.name,
    serverVersion: server.version,
    era: server.era,
    protocolVersion: server.protocolVersion,
    latencyMs: Math.round(latencyMs),
    refusedTools: catalog.refused,
    toolsHash: catalog.hash,
    at,
  });
  await tellOfQuarantine(repositories, locked, changes, at);
  const { added, changed, gone } = changes;
  return { total: catalog.tools.length, added, changed, gone, refused: catalog.refused.length };
}

async function recordTools(
  { connectionTools }: Repositories,
  { accountId, id, slug, toolsReadAt, approveFirstTools }: Connection,
  { tools }: ToolCatalog,
  at: Date,
): Promise<Pick<ToolChanges, 'added' | 'changed' | 'gone'>> {
  const offered = tools.map(({ name, hash, text, hints, warnings }): OfferedTool => ({
    name,
    agentName: agentToolName(slug, name),
    hash,
    text,
    hints,
    warnings,
  }));
  const approveAll = approveFirstTools && toolsReadAt === null;
  return (await connectionTools.record(accountId, id, offered, at, { approveAll })) ?? NOTHING_CHANGED;
}
