import type { Repositories, User } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { joinAccount, type Joined } from '../members/join-account.js';
import { findPlace, type Place } from './find-place.js';

/** Where a person comes in. */
export interface Entrance {
  readonly place: Place;
  /** By which invitation they came into it just now; null when they were in it before. */
  readonly joined: Joined | null;
}

/**
 * Finds the account that a person works in after signing in or, when none serves them any more, makes them a member of
 * the one that an invitation is to: who was removed everywhere could not sign in to accept it. Call it as
 * {@link joinAccount}.
 *
 * @param invitation - Digest of its token; null for none. Not looked at when there is a place.
 * @returns Refused as {@link findPlace} without an invitation, else as {@link joinAccount}.
 */
export async function findPlaceOrJoin(
  repositories: Repositories,
  user: User,
  invitation: Uint8Array | null,
  now: Date,
): Promise<Outcome<Entrance>> {
  const found = await findPlace(repositories, user);
  if (found.ok) return succeed({ place: found.value, joined: null });
  if (invitation === null) return found;
  const joined = await joinAccount(repositories, user, invitation, now);
  return joined.ok ? succeed({ place: joined.value.place, joined: joined.value }) : joined;
}
