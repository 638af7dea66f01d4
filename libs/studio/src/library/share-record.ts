import type { LibraryRecord, Repositories } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { LibraryKind } from './library-kind.js';
import { markShared } from './mark-shared.js';
import { refuseSharing } from './refuse-sharing.js';

/**
 * Shares a record with the team: from then on every member sees it, and changes it if their role lets them. It keeps its
 * owner, and raises no version. One that is shared already stays as it is, and nothing is told of it.
 *
 * Whoever sees a personal record may share it: its owner, or founder and admins once the owner was removed.
 *
 * @returns The record, or `plan_required` where the plan has no shared library.
 */
export async function shareRecord<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  caller: Caller,
  idOrName: string,
  now: Date,
): Promise<Outcome<Row>> {
  const refused = await refuseSharing(repositories, caller);
  if (refused !== null) return refused;
  const row = await kind.in(repositories).lockAloneByIdOrName(caller, idOrName);
  if (row === null) return refuseNotFound(kind.kind);
  return succeed(row.visibility === 'team' ? row : await markShared(kind, repositories, caller, row, now));
}
