import type { LibraryRecord, Repositories } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { LibraryKind } from './library-kind.js';

/**
 * Shows a record as it was at one of its versions: content, author and time of that version, under the id of now.
 *
 * @param version - Absent: as it is now.
 * @returns The record, or `not_found` when it never had that version.
 */
export async function recordAt<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  { kind, formerly }: LibraryKind<Row, Summary>,
  repositories: Repositories,
  row: Row,
  version: number | undefined,
): Promise<Outcome<Row>> {
  if (version === undefined || version === row.version) return succeed(row);
  const past = await repositories.libraryVersions.find(row.accountId, row.id, version);
  if (past === null) return refuseNotFound(`version of this ${kind}`);
  const { state, createdAt: updatedAt, createdByMemberId: updatedByMemberId } = past;
  return succeed({ ...row, ...formerly, ...state, version, updatedAt, updatedByMemberId });
}
