import type { LibraryRecord } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import { LIBRARY_LIMITS } from './library-limits.js';
import type { LibraryKind } from './library-kind.js';
import type { RecordPageOf } from './list-records.js';
import { readSearchCursor, writeSearchCursor } from './search-cursor.js';
import type { SearchRecordsInput } from './search-records.input.js';

/**
 * Finds the records of a kind that the caller sees and that match a query, best match first, at most
 * `LIBRARY_LIMITS.searchDepthMax` of them over all pages.
 *
 * A page is counted from the best match anew: what is saved or deleted between two pages may move a result.
 */
export async function searchRecords<Row extends LibraryRecord, Summary extends { readonly id: string }, View>(
  kind: LibraryKind<Row, Summary>,
  { storage: { repositories } }: StudioContext,
  caller: Caller,
  input: SearchRecordsInput,
  toView: (summary: Summary) => View,
): Promise<Outcome<RecordPageOf<View>>> {
  const offset = readSearchCursor(input.cursor, input);
  if (offset === null) return refuseField('cursor', 'is none that this search has answered');
  const limit = Math.min(input.limit ?? PAGE_LIMIT_DEFAULT, LIBRARY_LIMITS.searchDepthMax - offset);
  const { query, tag = null, visibility = null } = input;
  const found = await kind.in(repositories).search({ reader: caller, query, tag, visibility, limit, offset });
  const next = offset + found.items.length;
  const goesOn = found.more && next < LIBRARY_LIMITS.searchDepthMax;
  return succeed({
    items: found.items.map(toView),
    nextCursor: goesOn ? writeSearchCursor(next, input) : null,
  });
}
