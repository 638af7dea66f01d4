import type { JsonValue, LibraryRecord, Repositories } from '@paretostudio/entities';
import { contentOf } from './content-of.js';
import type { LibraryKind } from './library-kind.js';

/** Keeps what a record says now under its version, in the transaction that wrote the record. */
export async function appendVersion<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  { kind }: LibraryKind<Row, Summary>,
  repositories: Repositories,
  row: Row,
  note: string | null,
): Promise<void> {
  const { accountId, id: recordId, version, updatedByMemberId, updatedAt } = row;
  await repositories.libraryVersions.append({
    accountId,
    recordId,
    version,
    kind,
    note,
    // The columns that hold content hold JSON, or texts and lists of texts.
    state: contentOf(row) as unknown as Readonly<Record<string, JsonValue>>,
    createdByMemberId: updatedByMemberId,
    createdAt: updatedAt,
  });
}
