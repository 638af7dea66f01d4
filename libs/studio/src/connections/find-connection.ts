import type { Connection, Repositories } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';

/** Finds a connection of the account by its id or slug. */
export async function findConnection(
  { connections }: Repositories,
  accountId: string,
  idOrSlug: string,
): Promise<Outcome<Connection>> {
  const row = await connections.findByIdOrSlug(accountId, idOrSlug);
  return row === null ? refuseNotFound('connection') : succeed(row);
}
