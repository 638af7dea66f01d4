import type { LibraryReader, LibraryRecord, Repositories } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { LibraryKind } from './library-kind.js';

/**
 * Finds a record of the account by its id or name, for whoever asks: one that is personal and another member's is refused
 * like one that is not there.
 */
export async function findRecord<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  reader: LibraryReader,
  idOrName: string,
): Promise<Outcome<Row>> {
  const row = await kind.in(repositories).findByIdOrName(reader, idOrName);
  return row === null ? refuseNotFound(kind.kind) : succeed(row);
}
