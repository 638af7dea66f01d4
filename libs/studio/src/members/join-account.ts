import {
  newId,
  type Account,
  type Invitation,
  type Member,
  type Repositories,
  type User,
} from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseDenied } from '../core/refusals.js';
import type { Place } from '../people/find-place.js';
import { refuseWithoutMembers } from '../people/has-members.js';
import { memberCaller } from '../people/member-caller.js';
import type { Visit } from '../people/visit.js';
import { judgeInvitation } from './judge-invitation.js';
import { refuseGoneInvitation } from './refuse-gone-invitation.js';

/** A place that somebody has just come into, and by which invitation. */
export interface Joined {
  readonly place: Place;
  readonly invitation: Invitation;
}

/**
 * Makes a person a member of the account that an invitation is to, and uses the invitation up. Call it in a transaction
 * that has locked or just added the person, and {@link auditJoin} at its end.
 *
 * Everything is decided under the account's lock: of two who accept at the same time one comes in, and an invitation
 * that was revoked, or whose sender was removed or demoted, before the lock was had lets nobody in.
 *
 * @param digest - Of the token in the link; null when it has not the shape of one.
 * @returns The new place; `not_found` for a link that does not hold, `permission_denied` for a person with another
 *   address, `conflict` for a member, `plan_required`, or `account_suspended`.
 */
export async function joinAccount(
  repositories: Repositories,
  user: User,
  digest: Uint8Array | null,
  now: Date,
): Promise<Outcome<Joined>> {
  const { accounts, invitations, members } = repositories;
  const seen = digest === null ? null : await invitations.findOpenByDigest(digest);
  const account = seen === null ? null : await accounts.lockById(seen.accountId);
  const invitation = account === null || digest === null ? null : await invitations.findOpenByDigest(digest);
  if (account === null || invitation === null) return refuseGoneInvitation();
  if ((await judgeInvitation(repositories, invitation, now)) !== 'pending') return refuseGoneInvitation();
  const refused = refusePerson(invitation, account, user);
  if (refused !== null) return refused;
  if ((await members.findLiveInAccount(account.id, user.id)) !== null) {
    return refuseConflict('You are a member of this account already.');
  }
  const member = memberOf(invitation, user, now);
  await members.insert(member);
  await invitations.accept(account.id, invitation.id, member.id, now);
  return succeed({ place: { member, account }, invitation });
}

/** Writes to the account's audit log who has come in. */
export async function auditJoin(
  repositories: Repositories,
  user: User,
  { place: { member, account }, invitation }: Joined,
  visit: Visit,
  now: Date,
): Promise<void> {
  await audit(repositories, memberCaller(member, account, visit), now, {
    action: 'accept_invitation',
    target: { kind: 'member', id: member.id, name: user.name },
    details: { role: member.role, invitationId: invitation.id },
  });
}

function memberOf({ accountId, role }: Invitation, user: User, now: Date): Member {
  return {
    id: newId(),
    accountId,
    userId: user.id,
    role,
    suspendedAt: null,
    suspendedByPlan: false,
    removedAt: null,
    createdAt: now,
    openedAt: null,
  };
}

function refusePerson({ email }: Invitation, account: Account, user: User): ReturnType<typeof refuse> | null {
  if (user.email !== email) {
    return refuseDenied(
      'This invitation is for another e-mail address. Sign in with the address that it was sent to.',
    );
  }
  if (account.suspendedAt !== null) {
    return refuse({
      code: 'account_suspended',
      detail: 'The account is suspended. Ask the operator of this server.',
    });
  }
  return refuseWithoutMembers(
    account.planId,
    'The plan of this account does not include members any more. Ask its founder.',
  );
}
