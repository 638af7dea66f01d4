import type { LibraryRecord } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { LibraryRecordView } from './library-record.view.js';

/** Shows what records of every kind have. */
export function toLibraryRecordView(row: LibraryRecord): LibraryRecordView {
  const { id, tags, version, createdByMemberId } = row;
  return {
    id,
    tags: [...tags],
    version,
    createdByMemberId,
    createdAt: toText(row.createdAt),
    updatedAt: toText(row.updatedAt),
  };
}
