import type { LibraryVersionSummary } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { RecordVersionView } from './record-version.view.js';

/** Shows a version of a record, of whatever kind. */
export function toRecordVersionView(row: LibraryVersionSummary): RecordVersionView {
  const { version, note, createdAt, createdByMemberId } = row;
  return { version, note, createdAt: toText(createdAt), createdByMemberId };
}
