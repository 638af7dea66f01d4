import { isDeepStrictEqual } from 'node:util';
import type { LibraryPatch, LibraryRecord, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome, type refuse } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import { appendVersion } from './append-version.js';
import { findRecord } from './find-record.js';
import type { LibraryKind } from './library-kind.js';
import { targetOf } from './target-of.js';

/** How often a change is made again that others got in the way of, when it names no version. */
const ATTEMPTS_MAX = 5;

type Details = Readonly<Record<string, unknown>>;

/** A change of a record. */
export interface RecordChange<Row extends LibraryRecord> {
  /** Id or name of the record. */
  readonly id: string;
  /** The version that the change was made from; absent: whatever version there is. */
  readonly expectedVersion?: number;
  readonly note?: string;
  /** What is to be different; undefined stays as it is. */
  readonly patch: LibraryPatch<Row>;
  /** Refuses what the record, as it is now, cannot become; null for what it can. Asked again when it changed meanwhile. */
  readonly judge?: (row: Row) => ReturnType<typeof refuse> | null;
  /** The version of before that the patch is the content of, for the audit log. */
  readonly restoredVersion?: number;
  /**
   * What else belongs to the change and is no content: runs when the record is written, before the audit log is told.
   *
   * @returns What to tell the audit log beside the fields; null when there was nothing to do.
   */
  readonly alongside?: (row: Row, changed: boolean) => Promise<Outcome<Details | null>>;
}

/**
 * Changes the given fields of a record, raises its version and keeps it with the note; a change that changes nothing
 * writes no version.
 *
 * Of two changes that expect the same version one is kept, and the other is refused; without an expected version both
 * are made, one after the other.
 */
export async function updateRecord<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  caller: Caller,
  change: RecordChange<Row>,
  now: Date,
): Promise<Outcome<Row>> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const found = await findRecord(kind, repositories, caller, change.id);
    if (!found.ok) return found;
    const row = found.value;
    if ((change.expectedVersion ?? row.version) !== row.version) break;
    const refused = change.judge?.(row) ?? null;
    if (refused !== null) return refused;
    const patch = differences(row, change.patch);
    const written = await write(kind, repositories, row, patch, caller, change.note ?? null, now);
    if (written !== null) return finish(kind, repositories, caller, change, written, patch, now);
  }
  return refuseConflict(`The ${kind.kind} was changed meanwhile. Read it again and decide.`);
}

/** Answers the record as it is then; null when it was changed since it was read. */
async function write<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  row: Row,
  patch: LibraryPatch<Row>,
  { memberId }: Caller,
  note: string | null,
  now: Date,
): Promise<Row | null> {
  if (Object.keys(patch).length === 0) return row;
  const written = { ...patch, updatedByMemberId: memberId } as LibraryPatch<Row>;
  const { accountId, id, version } = row;
  if (!(await kind.in(repositories).update(accountId, id, row, written, now))) return null;
  const changed = { ...row, ...written, version: version + 1, updatedAt: now };
  await appendVersion(kind, repositories, changed, note);
  return changed;
}

async function finish<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  caller: Caller,
  { alongside, restoredVersion }: RecordChange<Row>,
  row: Row,
  patch: LibraryPatch<Row>,
  now: Date,
): Promise<Outcome<Row>> {
  const fields = Object.keys(patch);
  const changed = fields.length > 0;
  const done = alongside === undefined ? succeed(null) : await alongside(row, changed);
  if (!done.ok) return done;
  if (!changed && done.value === null) return succeed(row);
  await audit(repositories, caller, now, {
    action: `update_${kind.kind}`,
    target: targetOf(kind, row),
    details: {
      fields,
      version: row.version,
      ...(changed && restoredVersion !== undefined && { restoredVersion }),
      ...done.value,
    },
  });
  return succeed(row);
}

/** The fields of a patch that are given and differ from what is stored. */
function differences<Row extends LibraryRecord>(row: Row, patch: LibraryPatch<Row>): LibraryPatch<Row> {
  return Object.fromEntries(
    Object.entries(patch).filter(
      ([field, value]) => value !== undefined && !isDeepStrictEqual(value, row[field as keyof Row]),
    ),
  ) as LibraryPatch<Row>;
}
