import type { Account, Member, User } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { refuseUnservedMember } from './refuse-unserved-member.js';

/** Where a person works: a membership that was not removed, in its account; both perhaps suspended. */
export interface Place {
  readonly member: Member;
  readonly account: Account;
}

/**
 * Finds the account that a person works in after signing in: the one that was opened last, or the next one that is
 * served when that one is not.
 *
 * @returns Null when they are a member of none; when none is served, the one that was opened last.
 */
export async function findPlace(ctx: StudioContext, user: Pick<User, 'id'>): Promise<Place | null> {
  const places = await listPlaces(ctx, user);
  return places.find((place) => refuseUnservedMember(place) === null) ?? places[0] ?? null;
}

/** Lists the accounts that a person is in, those that are not served too: the one that was opened last comes first. */
export async function listPlaces(ctx: StudioContext, { id }: Pick<User, 'id'>): Promise<Place[]> {
  const { members, accounts } = ctx.storage.repositories;
  const places: Place[] = [];
  for (const member of await members.listLiveByUser(id)) {
    const account = await accounts.findById(member.accountId);
    if (account !== null) places.push({ member, account });
  }
  return places;
}
