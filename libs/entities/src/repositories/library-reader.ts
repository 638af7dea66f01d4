import { roleAtLeast, type Role } from '@paretostudio/permissions';
import { isId } from '../is-id.js';

/**
 * Who asks about the records of a library. A member sees what the team shares and what is personal and theirs; founder
 * and admins also what a removed member left behind. Whatever else there is, is not there for them.
 */
export interface LibraryReader {
  readonly accountId: string;
  /** Null for who is no member: nothing personal is theirs. */
  readonly memberId: string | null;
  readonly role: Role;
}

/** Parameters that {@link visibleTo} takes. */
export const READER_PARAMETERS = 2;

/**
 * Writes the condition that a record is there for a reader, whose account it has to be asked for beside it. Its last part
 * is only looked at for what is personal and another's.
 *
 * @param alias - Of the record's table.
 * @param at - Number of the first of the {@link READER_PARAMETERS} parameters; see {@link readerValues}.
 */
export function visibleTo(alias: string, at: number): string {
  return `(${alias}.visibility = 'team' or ${alias}.owner_member_id = $${at}::uuid or ($${at + 1}::boolean and exists (
    select from paretostudio.members left_behind where left_behind.account_id = ${alias}.account_id
      and left_behind.id = ${alias}.owner_member_id and left_behind.removed_at is not null)))`;
}

/** The parameters that stand for a reader, in their order. */
export function readerValues({ memberId, role }: LibraryReader): readonly [string | null, boolean] {
  return [memberId !== null && isId(memberId) ? memberId : null, roleAtLeast(role, 'admin')];
}
