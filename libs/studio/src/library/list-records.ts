import type { LibraryRecord } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import type { StudioContext } from '../core/studio-context.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import type { LibraryKind } from './library-kind.js';
import type { ListRecordsInput } from './list-records.input.js';

/** A page as every list answers it. */
export interface RecordPageOf<View> {
  items: View[];
  nextCursor: string | null;
}

/** Reads one page of the records of a kind that the caller sees, newest first. */
export async function listRecords<Row extends LibraryRecord, Summary extends { readonly id: string }, View>(
  kind: LibraryKind<Row, Summary>,
  { storage: { repositories } }: StudioContext,
  caller: Caller,
  {
    limit = PAGE_LIMIT_DEFAULT,
    tag = undefined,
    visibility = undefined,
    cursor = undefined,
  }: ListRecordsInput,
  toView: (summary: Summary) => View,
): Promise<RecordPageOf<View>> {
  const page = await kind.in(repositories).list({
    reader: caller,
    limit,
    tag: tag ?? null,
    visibility: visibility ?? null,
    cursor: cursor ?? null,
  });
  return { items: page.items.map(toView), nextCursor: page.nextCursor };
}
