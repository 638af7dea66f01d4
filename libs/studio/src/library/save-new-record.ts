import { newId, type LibraryRecord, type Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { appendVersion } from './append-version.js';
import { freeName } from './free-name.js';
import type { LibraryContent, LibraryKind } from './library-kind.js';
import { refuseBeyondCap } from './refuse-beyond-cap.js';
import { refuseNameTaken } from './refuse-name-taken.js';
import { targetOf } from './target-of.js';

/** What a new record is made of. */
export interface RecordDraft<Row extends LibraryRecord> {
  /** Null: made from the title, with a number when it is taken. */
  readonly name: string | null;
  readonly title: string;
  /** What it says, but for its names, which are put in their place when they are certain. */
  readonly content: LibraryContent<Row>;
  /** What a member says about its first version. */
  readonly note?: string | null;
  /** What the audit log is told beside the name. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Saves a new record if the plan's cap leaves room for one, with its first version and its audit event.
 *
 * It is its member's alone until it is shared; what no member saves is the team's. The name is unique in the account,
 * whoever may see who has it.
 *
 * The account's row is locked first, and the draft made then: so the cap holds under any number of concurrent calls,
 * a name that is made here is free, and what the draft refers to and a deletion of skills would take stays.
 */
export async function saveNewRecord<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  repositories: Repositories,
  caller: Caller,
  request: {
    readonly action: string;
    readonly now: Date;
    readonly makeDraft: () => Outcome<RecordDraft<Row>> | Promise<Outcome<RecordDraft<Row>>>;
  },
): Promise<Outcome<Row>> {
  const { accountId } = caller;
  const account = await repositories.accounts.lockById(accountId);
  if (account === null) return refuseNotFound('account');
  const table = kind.in(repositories);
  const refused = refuseBeyondCap(account.planId, kind.cap, await table.countByAccount(accountId));
  if (refused !== null) return refused;
  const made = await request.makeDraft();
  if (!made.ok) return made;
  const draft = made.value;
  if (draft.name !== null && (await table.hasName(accountId, draft.name))) {
    return refuseNameTaken(kind, draft.name);
  }
  const listNames = (beginning: string) => table.listNames(accountId, beginning);
  const name = draft.name ?? (await freeName(draft.title, kind.kind, listNames));
  const row = newRow(kind, caller, draft, name, request.now);
  await table.insert(row);
  await appendVersion(kind, repositories, row, draft.note ?? null);
  await audit(repositories, caller, request.now, {
    action: request.action,
    target: targetOf(kind, row),
    details: { [kind.nameField]: name, ...draft.details },
  });
  return succeed(row);
}

function newRow<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  { accountId, memberId }: Caller,
  { content, title }: RecordDraft<Row>,
  name: string,
  now: Date,
): Row {
  const identity = {
    id: newId(),
    accountId,
    version: 1,
    visibility: memberId === null ? 'team' : 'personal',
    ownerMemberId: memberId,
    createdByMemberId: memberId,
    updatedByMemberId: memberId,
    createdAt: now,
    updatedAt: now,
  };
  // A row is its content and its identity; the compiler cannot put the two together again for a type parameter.
  return { ...kind.renamed(content, { name, title }), ...identity } as unknown as Row;
}
