import type { LibraryRecord, Repositories } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import type { Destruction, DestructionRule } from '../core/destruction.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { LibraryKind } from '../library/library-kind.js';
import { targetOf } from '../library/target-of.js';
import { advise } from './advise.js';

/** What is counted of a record that would go. */
export type LossOf<Row extends LibraryRecord> = (
  repositories: Repositories,
  row: Row,
  caller: Caller,
) => Promise<readonly string[]>;

/**
 * Makes the rule of deleting one kind of record. Its account is locked before it, as when it is saved.
 *
 * @param consequencesOf - Sentences on what else is lost with it.
 */
export function libraryDeletion<Row extends LibraryRecord, Summary extends { readonly id: string }>(
  kind: LibraryKind<Row, Summary>,
  consequencesOf: LossOf<Row>,
): DestructionRule<{ readonly id: string }> {
  return {
    targetKind: kind.kind,
    async describe(repositories, caller, { id }) {
      const { accountId } = caller;
      await repositories.accounts.lockById(accountId);
      const row = await kind.in(repositories).lockByIdOrName(caller, id);
      if (row === null) return refuseNotFound(kind.kind);
      return succeed<Destruction>({
        target: targetOf(kind, row),
        version: `${row.version} ${row.visibility}`,
        consequences: [...(await consequencesOf(repositories, row, caller)), ...lossOfTeam(kind.kind, row)],
        advice: adviceFor(caller, kind.kind),
      });
    },
  };
}

function lossOfTeam(kind: string, { visibility }: LibraryRecord): string[] {
  return visibility === 'team' ? [`The ${kind} is shared: every member of the account loses it.`] : [];
}

function adviceFor(caller: Caller, kind: 'prompt' | 'skill' | 'agent'): string {
  return advise(
    caller,
    `duplicate_${kind}`,
    `To keep a copy, run duplicate_${kind} first; a deleted ${kind} cannot be brought back.`,
  );
}
