import { mayEnter } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { rightsOf } from '../core/rights-of.js';
import type { StudioContext } from '../core/studio-context.js';
import type { Place } from './place.js';
import type { ToolSource } from './tool-source.js';

/**
 * Finds the connections that a target takes its tools from, in the agent's order.
 *
 * @returns Null for a target that does not exist, or that the caller may not enter.
 */
export async function findSources(
  { storage: { repositories } }: StudioContext,
  caller: Caller,
  place: Place,
): Promise<readonly ToolSource[] | null> {
  if (!mayEnter(rightsOf(caller), place.resource)) return null;
  const { accountId } = caller;
  if (place.kind === 'connection') {
    const [connection] = await repositories.connections.findByIds(accountId, [place.id]);
    return connection === undefined ? null : [{ connection, tools: null }];
  }
  const [agent] = await repositories.agents.findSummariesByIds(caller, [place.id]);
  if (agent === undefined) return null;
  const ids = agent.connections.map(({ connectionId }) => connectionId);
  const connections = await repositories.connections.findByIds(accountId, ids);
  const connectionOf = new Map(connections.map((connection) => [connection.id, connection]));
  return agent.connections.flatMap(({ connectionId, tools }) => {
    const connection = connectionOf.get(connectionId);
    return connection === undefined ? [] : [{ connection, tools }];
  });
}
