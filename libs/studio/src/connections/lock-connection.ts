import type { Connection, Repositories } from '@paretostudio/entities';

/**
 * Finds a connection of the account by its id or slug and locks it until the transaction ends: changes of it, readings
 * and approvals take turns.
 *
 * @returns The connection as it is once it is locked, or null when there is none.
 */
export async function lockConnection(
  { connections, connectionTools }: Repositories,
  accountId: string,
  idOrSlug: string,
): Promise<Connection | null> {
  const found = await connections.findByIdOrSlug(accountId, idOrSlug);
  if (found === null) return null;
  // Whoever approves locks the connection first: to approve nothing does just that.
  await connectionTools.approve(accountId, found.id, [], null, found.createdAt);
  return connections.findByIdOrSlug(accountId, found.id);
}
