import type { AgentConnection, Repositories } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import type { AgentConnectionInput } from './agent-connection.input.js';
import { refuseUnknownTools } from './refuse-unknown-tools.js';

/**
 * Finds the connections of the account that an agent is given, checks that they have the tools that are named, and
 * keeps the connections from being deleted before the transaction ends.
 *
 * @returns What the agent selects, in the order of the input; or a refusal with the path of the first that is wrong.
 */
export async function findConnections(
  repositories: Repositories,
  accountId: string,
  wanted: readonly AgentConnectionInput[],
): Promise<Outcome<AgentConnection[]>> {
  const references = wanted.map(({ connection }) => connection);
  const locked = await repositories.connections.lockForUse(accountId, references);
  const idOf = new Map(locked.flatMap(({ id, slug }) => [[id, id] as const, [slug, id] as const]));
  const selected = new Map<string, AgentConnection>();
  for (const [index, { connection, tools }] of wanted.entries()) {
    const path = `connections.${index}`;
    const connectionId = idOf.get(connection);
    if (connectionId === undefined)
      return refuseField(`${path}.connection`, 'is no connection of this account');
    if (selected.has(connectionId)) return refuseField(`${path}.connection`, 'was given before');
    const refused =
      tools === null
        ? null
        : await refuseUnknownTools(repositories, { accountId, connectionId }, tools, `${path}.tools`);
    if (refused !== null) return refused;
    selected.set(connectionId, { connectionId, tools: tools === null ? null : [...tools] });
  }
  return succeed([...selected.values()]);
}
