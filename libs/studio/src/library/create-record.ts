import type { LibraryRecord, Repositories } from '@paretostudio/entities';
import type { StudioActionName } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { mutateOnce } from '../core/mutate-once.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { LibraryKind } from './library-kind.js';
import { orNameTaken } from './or-name-taken.js';
import { saveNewRecord, type RecordDraft } from './save-new-record.js';

/** A creation, however the record comes about: from fields, from another record, from a file. */
export interface CreateRequest<Row extends LibraryRecord, View extends object> {
  readonly action: StudioActionName;
  /** Compared when the same `Idempotency-Key` comes again. */
  readonly input: object;
  /** The name that the input asks for; null when one is to be made. */
  readonly name: string | null;
  /** Makes the draft, in the transaction and once the account's row is locked. */
  readonly makeDraft: (
    repositories: Repositories,
  ) => Outcome<RecordDraft<Row>> | Promise<Outcome<RecordDraft<Row>>>;
  readonly toView: (repositories: Repositories, row: Row) => View | Promise<View>;
}

/** Saves a new record once for each `Idempotency-Key`, if the plan's cap leaves room for one. */
export function createRecord<
  Row extends LibraryRecord,
  Summary extends { readonly id: string },
  View extends object,
>(
  kind: LibraryKind<Row, Summary>,
  ctx: StudioContext,
  caller: Caller,
  request: CreateRequest<Row, View>,
): Promise<Outcome<View & { replayed: boolean }>> {
  const { action, input, makeDraft, toView } = request;
  const forReplay = (view: View & { replayed: boolean }) => ({ ...view, replayed: true });
  return orNameTaken(kind, request.name, () =>
    mutateOnce(ctx, caller, { action, input, forReplay }, async (repositories) => {
      const saved = await saveNewRecord(kind, repositories, caller, {
        action,
        now: ctx.clock(),
        makeDraft: () => makeDraft(repositories),
      });
      return saved.ok ? succeed({ ...(await toView(repositories, saved.value)), replayed: false }) : saved;
    }),
  );
}
