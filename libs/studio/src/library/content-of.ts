import type { LibraryRecord } from '@paretostudio/entities';
import type { LibraryContent } from './library-kind.js';

/** Answers what a record says, apart from which one it is, whose, who wrote it and when. */
export function contentOf<Row extends LibraryRecord>(row: Row): LibraryContent<Row> {
  const {
    id: _id,
    accountId: _accountId,
    version: _version,
    visibility: _visibility,
    ownerMemberId: _ownerMemberId,
    createdByMemberId: _createdByMemberId,
    updatedByMemberId: _updatedByMemberId,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    searchVector: _searchVector,
    searchText: _searchText,
    ...content
  } = row;
  return content;
}
