import type { Account, Member, User } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';

/** Where a person works: a membership that was not removed, in its account; both perhaps suspended. */
export interface Place {
  readonly member: Member;
  readonly account: Account;
}

/** Finds the account that a person works in after signing in; null when they are a member of none. */
export async function findPlace(ctx: StudioContext, { id }: Pick<User, 'id'>): Promise<Place | null> {
  const { members, accounts } = ctx.storage.repositories;
  const member = await members.findLiveByUser(id);
  const account = member === null ? null : await accounts.findById(member.accountId);
  return member === null || account === null ? null : { member, account };
}
