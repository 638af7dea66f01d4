import type { LibraryRecord, LibraryVersionSummary } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { PAGE_LIMIT_DEFAULT, type PageInput } from '../validation/page-input.js';
import { findRecord } from './find-record.js';
import type { LibraryKind } from './library-kind.js';

/** A page of a record's versions, and the record that they are of. */
export interface RecordVersions<Row> {
  readonly row: Row;
  readonly items: readonly LibraryVersionSummary[];
  readonly nextCursor: string | null;
}

/** Reads one page of the versions of a record, newest first; the one that holds now is among them. */
export async function listRecordVersions<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  { storage: { repositories } }: StudioContext,
  caller: Caller,
  input: PageInput & { readonly id: string },
): Promise<Outcome<RecordVersions<Row>>> {
  const found = await findRecord(kind, repositories, caller, input.id);
  if (!found.ok) return found;
  const row = found.value;
  const page = await repositories.libraryVersions.list({
    accountId: caller.accountId,
    recordId: row.id,
    limit: input.limit ?? PAGE_LIMIT_DEFAULT,
    cursor: input.cursor ?? null,
  });
  return succeed({ row, items: page.items, nextCursor: page.nextCursor });
}
