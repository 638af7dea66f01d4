import type { Connection, Repositories } from '@paretostudio/entities';
import { refuseInUse } from '../connections/refuse-in-use.js';
import type { Destruction, DestructionRule } from '../core/destruction.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { countOf } from './count-of.js';
import { namesOf } from './names-of.js';

/** Tells what goes with a connection: its credentials, its tools with their approvals, and its place in agents. */
export const CONNECTION_DELETION: DestructionRule<{ readonly id: string; readonly force?: boolean }> = {
  targetKind: 'connection',
  async describe(repositories, { accountId }, { id, force }) {
    await repositories.accounts.lockById(accountId);
    const row = await repositories.connections.lockByIdOrSlug(accountId, id);
    if (row === null) return refuseNotFound('connection');
    const refused = force === true ? null : await refuseInUse(repositories, row);
    if (refused !== null) return refused;
    return succeed<Destruction>({
      target: { kind: 'connection', id: row.id, name: row.name },
      version: String(row.version),
      consequences: await consequencesOf(repositories, row),
      advice: '',
    });
  },
};

async function consequencesOf(repositories: Repositories, row: Connection): Promise<string[]> {
  const { accountId, id, slug, credential } = row;
  const { approved = 0, waiting = 0 } =
    (await repositories.connectionTools.counts(accountId, [id])).get(id) ?? {};
  const agents = await repositories.agents.listNamesByConnection(accountId, id);
  const stored = credential === null ? '' : ', with its stored credentials';
  return [
    `The connection ${slug} is deleted for good${stored}.`,
    `Its tools go with it: ${approved} approved, ${waiting} waiting for approval.`,
    'Keys that name it keep the permission, which is then for nothing.',
    ...(agents.length === 0 ? [] : [`${countOf(agents.length, 'agent')} would lose it: ${namesOf(agents)}.`]),
  ];
}
