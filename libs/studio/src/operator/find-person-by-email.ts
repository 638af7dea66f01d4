import type { Account, Member, User } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';

/** A person with the membership and the account that the person works in. */
export interface PersonInAccount {
  readonly user: User;
  readonly member: Member;
  readonly account: Account;
}

/** Finds a person by e-mail address, in any case, with the account. `not_found` when there is none or no membership. */
export async function findPersonByEmail(
  ctx: StudioContext,
  email: string,
): Promise<Outcome<PersonInAccount>> {
  const { users, members, accounts } = ctx.storage.repositories;
  const user = await users.findByEmail(email.trim());
  const member = user === null ? null : await members.findLiveByUser(user.id);
  const account = member === null ? null : await accounts.findById(member.accountId);
  if (user === null || member === null || account === null) return refuseNotFound('user in an account');
  return succeed({ user, member, account });
}
