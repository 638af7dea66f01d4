import type { Account, Member, User } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';

/** A person with the membership and the account that the person works in. */
export interface PersonInAccount {
  readonly user: User;
  readonly member: Member;
  readonly account: Account;
}

/** Which account is meant, where a person is in several. */
export interface AccountChoice {
  /** Its id; absent: the only one. */
  readonly accountId?: string | undefined;
  /** Take the one that was opened last, where it does not matter which. Default: refuse when there are several. */
  readonly isAnyAccount?: boolean;
}

/**
 * Finds a person by e-mail address, in any case, with the account.
 *
 * @returns `not_found` when there is no such person or membership, or `conflict` with the accounts to choose from when
 *   there are several and none is named: nothing is done in the wrong one.
 */
export async function findPersonByEmail(
  ctx: StudioContext,
  email: string,
  { accountId, isAnyAccount = false }: AccountChoice = {},
): Promise<Outcome<PersonInAccount>> {
  const { users, members, accounts } = ctx.storage.repositories;
  const user = await users.findByEmail(email.trim());
  const all = user === null ? [] : await members.listLiveByUser(user.id);
  const [member, ...others] =
    accountId === undefined ? all : all.filter((each) => each.accountId === accountId);
  const account = member === undefined ? null : await accounts.findById(member.accountId);
  if (user === null || member === undefined || account === null) return refuseNotFound('user in an account');
  if (others.length > 0 && !isAnyAccount) {
    const ids = all.map((each) => each.accountId).join(', ');
    return refuseConflict(`This person is in ${all.length} accounts. Say which one is meant: ${ids}.`);
  }
  return succeed({ user, member, account });
}
