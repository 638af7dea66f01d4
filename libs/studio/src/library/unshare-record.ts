import type { LibraryRecord, Repositories } from '@paretostudio/entities';
import { roleAtLeast } from '@paretostudio/permissions';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseDenied, refuseNotFound } from '../core/refusals.js';
import type { LibraryKind } from './library-kind.js';
import { targetOf } from './target-of.js';

/**
 * Makes a shared record its owner's alone again; one that nobody owns becomes the caller's. One that is personal already
 * stays as it is. It needs no plan, so that whoever goes down to a smaller one can take back what they shared.
 *
 * Only its owner, the founder and admins may; others who see it are refused.
 *
 * @param alongside - Refuses what must stay shared, once the record is locked against whatever would refer to it.
 */
export async function unshareRecord<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  caller: Caller,
  idOrName: string,
  now: Date,
  alongside: (row: Row) => Promise<Outcome<unknown>> = async () => succeed(null),
): Promise<Outcome<Row>> {
  const table = kind.in(repositories);
  const row = await table.lockAloneByIdOrName(caller, idOrName);
  if (row === null) return refuseNotFound(kind.kind);
  if (row.visibility === 'personal') return succeed(row);
  const isOwn = row.ownerMemberId !== null && row.ownerMemberId === caller.memberId;
  if (!isOwn && !roleAtLeast(caller.role, 'admin')) {
    return refuseDenied(
      `Only its owner, the founder or an admin takes this ${kind.kind} back from the team.`,
    );
  }
  const ownerMemberId = row.ownerMemberId ?? caller.memberId;
  if (ownerMemberId === null) return refuseConflict(`Nobody owns this ${kind.kind}, so it stays the team's.`);
  const allowed = await alongside(row);
  if (!allowed.ok) return allowed;
  const unshared: Row = { ...row, visibility: 'personal', ownerMemberId };
  await table.setVisibility(row.accountId, row.id, unshared);
  // Under the name that everybody knew until now.
  await audit(repositories, caller, now, { action: `unshare_${kind.kind}`, target: targetOf(kind, row) });
  return succeed(unshared);
}
