import type { Connection, Repositories, ToolChanges } from '@paretostudio/entities';
import { notify } from './notify.js';

/**
 * Tells who made a connection, and who runs the account, that tools of it came or changed and wait for approval, in the
 * transaction that records them.
 *
 * Once a UTC day for a connection, and again after an approval: an upstream that changes with each reading is not to
 * fill anybody's mailbox. The first reading tells nothing: whoever asked for it looks at its tools.
 *
 * @param repositories - Of a transaction that has locked the connection.
 * @param connection - As it was before the reading.
 */
export async function tellOfQuarantine(
  repositories: Repositories,
  connection: Pick<Connection, 'id' | 'accountId' | 'name' | 'createdByMemberId' | 'toolsReadAt'>,
  { added, changed }: Pick<ToolChanges, 'added' | 'changed'>,
  at: Date,
): Promise<void> {
  const { id, accountId, name, createdByMemberId, toolsReadAt } = connection;
  if (toolsReadAt === null || added + changed === 0) return;
  const counts = await repositories.connectionTools.counts(accountId, [id]);
  const waiting = counts.get(id)?.waiting ?? 0;
  if (waiting === 0) return;
  const approvedAt = await repositories.connectionTools.lastApprovedAt(accountId, id);
  const since = approvedAt === null ? 'never' : approvedAt.getTime();
  const order = {
    kind: 'connection.quarantined',
    accountId,
    memberId: createdByMemberId,
    forManagers: true,
    dedupeKey: `connection.quarantined:${id}:${at.toISOString().slice(0, 10)}:${since}`,
    facts: { connectionId: id, connectionName: name, added, changed, waiting },
  } as const;
  await notify(repositories, [order], at);
}
