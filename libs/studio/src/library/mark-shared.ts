import type { LibraryRecord, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import type { LibraryKind } from './library-kind.js';
import { targetOf } from './target-of.js';

/**
 * Makes a personal record the team's and tells the audit log. Lock it alone first, and everything else that is to be
 * locked.
 */
export async function markShared<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  caller: Caller,
  row: Row,
  now: Date,
): Promise<Row> {
  const shared: Row = { ...row, visibility: 'team' };
  await kind.in(repositories).setVisibility(row.accountId, row.id, shared);
  await audit(repositories, caller, now, { action: `share_${kind.kind}`, target: targetOf(kind, shared) });
  return shared;
}
