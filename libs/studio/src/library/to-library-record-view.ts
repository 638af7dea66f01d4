import type { LibraryRecord } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { LibraryRecordView } from './library-record.view.js';

/**
 * Shows what records of every kind have, around what a kind has.
 *
 * @param own - What is read first, after the id: names, description and the like.
 */
export function toLibraryRecordView<Own extends object>(
  row: LibraryRecord,
  own: Own,
): LibraryRecordView & Own {
  const { id, tags, version, visibility, ownerMemberId, createdByMemberId } = row;
  return {
    id,
    ...own,
    tags: [...tags],
    version,
    visibility,
    ownerMemberId,
    createdByMemberId,
    createdAt: toText(row.createdAt),
    updatedAt: toText(row.updatedAt),
  };
}
