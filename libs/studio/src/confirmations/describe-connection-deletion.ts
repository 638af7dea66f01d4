import type { Connection, Repositories } from '@paretostudio/entities';
import { refuseInUse } from '../connections/refuse-in-use.js';
import type { Caller } from '../core/caller.js';
import type { Destruction, DestructionRule } from '../core/destruction.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { lossOfAgents } from './loss-of-agents.js';

/** Tells what goes with a connection: its credentials, its tools with their approvals, and its place in agents. */
export const CONNECTION_DELETION: DestructionRule<{ readonly id: string; readonly force?: boolean }> = {
  targetKind: 'connection',
  async describe(repositories, caller, { id, force }) {
    const { accountId } = caller;
    await repositories.accounts.lockById(accountId);
    const row = await repositories.connections.lockByIdOrSlug(accountId, id);
    if (row === null) return refuseNotFound('connection');
    const refused = force === true ? null : await refuseInUse(repositories, caller, row);
    if (refused !== null) return refused;
    return succeed<Destruction>({
      target: { kind: 'connection', id: row.id, name: row.name },
      version: String(row.version),
      consequences: await consequencesOf(repositories, caller, row),
      advice: '',
    });
  },
};

async function consequencesOf(
  repositories: Repositories,
  caller: Caller,
  row: Connection,
): Promise<string[]> {
  const { accountId, id, slug, credential } = row;
  const { approved = 0, waiting = 0 } =
    (await repositories.connectionTools.counts(accountId, [id])).get(id) ?? {};
  const agents = await repositories.agents.listByConnection(caller, id);
  const stored = credential === null ? '' : ', with its stored credentials';
  return [
    `The connection ${slug} is deleted for good${stored}.`,
    `Its tools go with it: ${approved} approved, ${waiting} waiting for approval.`,
    'Keys that name it keep the permission, which is then for nothing.',
    ...lossOfAgents(agents),
  ];
}
