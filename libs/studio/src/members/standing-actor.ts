import type { Member, Repositories } from '@paretostudio/entities';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import { isServed } from './role-rules.js';

/**
 * Finds the membership of who asks, as it stands now. Call it under the account's lock: of two who change each other at
 * the same time, the second is held to the first.
 *
 * @returns `permission_denied` when the membership does not hold any more.
 */
export async function standingActor(
  { members }: Pick<Repositories, 'members'>,
  { accountId, memberId }: Pick<Caller, 'accountId' | 'memberId'>,
): Promise<Outcome<Member>> {
  const actor = memberId === null ? null : await members.findById(accountId, memberId);
  return actor === null || !isServed(actor)
    ? refuseDenied('Your own membership does not hold any more.')
    : succeed(actor);
}
