import type { LibraryReader, LibraryRecord, Repositories } from '@paretostudio/entities';
import type { Outcome } from '../core/outcome.js';
import { findRecord } from './find-record.js';
import type { LibraryKind } from './library-kind.js';
import { recordAt } from './record-at.js';

/** Finds a record that is there for the reader by its id or name, as it is or as it was at a version. */
export async function findRecordAt<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  reader: LibraryReader,
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<Outcome<Row>> {
  const found = await findRecord(kind, repositories, reader, id);
  return found.ok ? recordAt(kind, repositories, found.value, version) : found;
}
