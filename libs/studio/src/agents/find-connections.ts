import type { AgentConnection, Repositories } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import type { AgentConnectionInput } from './agent-connection.input.js';
import type { AgentReach } from './agent-reach.js';
import { refuseUnknownTools } from './refuse-unknown-tools.js';

/**
 * Finds the connections of the account that an agent is given, checks that they have the tools that are named and that
 * the caller may use them, and keeps the connections from being deleted before the transaction ends.
 *
 * A connection that the caller may not know of is refused like one that is not there.
 *
 * @returns What the agent selects, in the order of the input; or a refusal with the path of the first that is wrong.
 */
export async function findConnections(
  repositories: Repositories,
  accountId: string,
  wanted: readonly AgentConnectionInput[],
  reach: AgentReach,
): Promise<Outcome<AgentConnection[]>> {
  const references = wanted.map(({ connection }) => connection);
  const locked = await repositories.connections.lockForUse(accountId, references);
  const idOf = new Map(locked.flatMap(({ id, slug }) => [[id, id] as const, [slug, id] as const]));
  const selected = new Map<string, AgentConnection>();
  for (const [index, { connection, tools }] of wanted.entries()) {
    const path = `connections.${index}`;
    const connectionId = idOf.get(connection);
    if (connectionId === undefined || !reach.knowsConnection(connectionId))
      return refuseField(`${path}.connection`, 'is no connection of this account');
    if (selected.has(connectionId)) return refuseField(`${path}.connection`, 'was given before');
    const refused =
      refuseTools(reach, connectionId, tools, `${path}.tools`) ??
      (await refuseUnknownTools(repositories, { accountId, connectionId }, tools ?? [], {
        path: `${path}.tools`,
        mayName: (tool) => reach.mayGive(connectionId, tool),
      }));
    if (refused !== null) return refused;
    selected.set(connectionId, { connectionId, tools: tools === null ? null : [...tools] });
  }
  return succeed([...selected.values()]);
}

/** Before it is looked whether they exist, so that nobody learns of tools that are not theirs to use. */
function refuseTools(
  reach: AgentReach,
  connectionId: string,
  tools: readonly string[] | null,
  path: string,
): ReturnType<typeof refuseField> | null {
  if (tools === null) {
    return reach.mayGiveAll(connectionId)
      ? null
      : refuseField(path, 'must name tools: this key may not use all of that connection');
  }
  const index = tools.findIndex((tool) => !reach.mayGive(connectionId, tool));
  return index === -1 ? null : refuseField(`${path}.${index}`, 'is no tool that this key may use itself');
}
