import type { LibraryRecord, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { findRecord } from './find-record.js';
import type { LibraryKind } from './library-kind.js';
import { targetOf } from './target-of.js';

/**
 * Deletes a record for good, with its versions and labels; the audit log keeps its names and who did it.
 *
 * @param alongside - What else goes with it, run before the audit log is told; answers what to tell the log.
 */
export async function deleteRecord<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  caller: Caller,
  idOrName: string,
  now: Date,
  alongside: (row: Row) => Promise<Readonly<Record<string, unknown>>> = async () => ({}),
): Promise<Outcome<Row>> {
  const found = await findRecord(kind, repositories, caller, idOrName);
  if (!found.ok) return found;
  const row = found.value;
  if (!(await kind.in(repositories).delete(caller, row.id))) return refuseNotFound(kind.kind);
  const { name } = kind.namesOf(row);
  const details = await alongside(row);
  await audit(repositories, caller, now, {
    action: `delete_${kind.kind}`,
    target: targetOf(kind, row),
    details: { [kind.nameField]: name, ...details },
  });
  return succeed(row);
}
