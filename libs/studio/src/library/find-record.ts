import type { LibraryRecord, Repositories } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { LibraryKind } from './library-kind.js';

/** Finds a record of the account by its id or name. */
export async function findRecord<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  accountId: string,
  idOrName: string,
): Promise<Outcome<Row>> {
  const row = await kind.in(repositories).findByIdOrName(accountId, idOrName);
  return row === null ? refuseNotFound(kind.kind) : succeed(row);
}
