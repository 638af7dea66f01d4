import type { Account, Member, Repositories, User } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseUnservedMember } from './refuse-unserved-member.js';

/** Where a person works: a membership that was not removed, in its account. */
export interface Place {
  readonly member: Member;
  readonly account: Account;
}

/**
 * Finds the account that a person works in after signing in: of those that are served, the one that was opened last.
 *
 * @returns When none is served, why the one that was opened last is not; `permission_denied` without a membership.
 */
export async function findPlace(
  { members, accounts }: Pick<Repositories, 'members' | 'accounts'>,
  { id }: Pick<User, 'id'>,
): Promise<Outcome<Place>> {
  let refused: ReturnType<typeof refuseUnservedMember> | null = null;
  for (const member of await members.listLiveByUser(id)) {
    const account = await accounts.findById(member.accountId);
    if (account === null) continue;
    const place = { member, account };
    const refusal = refuseUnservedMember(place);
    if (refusal === null) return succeed(place);
    refused ??= refusal;
  }
  return refused ?? refuseUnservedMember(null);
}
