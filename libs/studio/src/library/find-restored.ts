import type { LibraryPatch, LibraryRecord } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { contentOf } from './content-of.js';
import { findRecord } from './find-record.js';
import type { LibraryKind } from './library-kind.js';
import { recordAt } from './record-at.js';
import type { RecordChange } from './update-record.js';

/** The fields of an update that say which record is changed and how, and nothing that a version keeps. */
const NO_CONTENT = new Set(['id', 'expectedVersion', 'note', 'labels', 'restoreVersion']);

/** What every update of a record has, beside content. */
interface UpdateInput {
  readonly id: string;
  readonly expectedVersion?: number;
  readonly note?: string;
  readonly restoreVersion?: number;
}

/**
 * Makes an update that restores a version into a change of the record. To be done ahead of the transaction that makes
 * the change: what a version says never changes, and the change is of the record that was found here.
 *
 * @returns Null when the update restores none; a refusal when there is no such record or version, or when content is
 *   given beside it.
 */
export async function findRestored<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  { storage: { repositories } }: StudioContext,
  caller: Caller,
  input: UpdateInput,
): Promise<Outcome<RecordChange<Row> | null>> {
  const { id, expectedVersion, restoreVersion, note = `Restored from version ${restoreVersion}` } = input;
  if (restoreVersion === undefined) return succeed(null);
  const other = Object.entries(input).find(([field, value]) => value !== undefined && !NO_CONTENT.has(field));
  if (other !== undefined) {
    return refuseField(
      other[0],
      'must not be given together with `restoreVersion`, which brings all content',
    );
  }
  const found = await findRecord(kind, repositories, caller, id);
  if (!found.ok) return found;
  const past = await recordAt(kind, repositories, found.value, restoreVersion);
  if (!past.ok) return refuseField('restoreVersion', `is no version of this ${kind.kind}`);
  // Content is a row without what identifies it, which the compiler can not tell of a type parameter.
  const patch = contentOf(past.value) as unknown as LibraryPatch<Row>;
  return succeed({ id: found.value.id, expectedVersion, note, patch, restoredVersion: restoreVersion });
}
