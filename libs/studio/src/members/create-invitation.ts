import { newId, type Account, type Invitation, type Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome, type refuse } from '../core/outcome.js';
import { refuseConflict, refuseDenied, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { refuseWithoutMembers } from '../people/has-members.js';
import { findSender } from './find-sender.js';
import { INVITATIONS_OPEN_MAX } from './invitation-limits.js';
import type { SentInvitationView } from './invitation.view.js';
import type { InviteMemberInput } from './invite-member.input.js';
import { judgeInvitation } from './judge-invitation.js';
import { refuseRole } from './role-rules.js';
import { makeLink, sendInvitation } from './send-invitation.js';
import { throttleInvitations } from './throttle-invitations.js';

/**
 * Invites the person with an e-mail address to the caller's account: by a link that holds for 7 days, once, and for
 * that address alone. Whether the address is a user's is not looked at, but for members of the account itself.
 *
 * For people in a session, who give the roles that they may give to members, or an operator; never through a key.
 *
 * @param input - Validated as {@link InviteMemberInput}.
 * @returns The invitation, with the link where the server sends no mails; `permission_denied`, `plan_required`, or
 *   `conflict` when the address is a member's, has an open invitation, or too many are open or were sent today.
 */
export async function createInvitation(
  ctx: StudioContext,
  caller: Caller,
  input: InviteMemberInput,
): Promise<Outcome<SentInvitationView>> {
  if (caller.kind === 'api-key') return refuseDenied('A key cannot invite anybody; sign in.');
  const denied = refuseRole(caller.role, input.role);
  if (denied !== null) return denied;
  const throttled = await throttleInvitations(ctx, caller.accountId);
  if (throttled !== null) return throttled;
  const { token, link } = makeLink(ctx, ctx.clock());
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const account = await repositories.accounts.lockById(caller.accountId);
    if (account === null) return refuseNotFound('account');
    const sender = await findSender(repositories, caller, input.role);
    if (!sender.ok) return sender;
    const refused = await refuseInvitation(repositories, account, input, now);
    if (refused !== null) return refused;
    const invitation: Invitation = {
      id: newId(),
      accountId: account.id,
      email: input.email,
      role: input.role,
      invitedByMemberId: sender.value.member?.id ?? null,
      createdAt: link.sentAt,
      ...link,
      acceptedAt: null,
      acceptedByMemberId: null,
      revokedAt: null,
    };
    await repositories.invitations.insert(invitation);
    const what = { token, account, sender: sender.value.user };
    const sent = await sendInvitation(ctx, repositories, invitation, what, now);
    await audit(repositories, caller, now, {
      action: 'invite_member',
      target: { kind: 'invitation', id: invitation.id, name: invitation.email },
      details: { role: invitation.role },
    });
    return succeed(sent);
  });
}

async function refuseInvitation(
  repositories: Repositories,
  account: Account,
  { email }: InviteMemberInput,
  now: Date,
): Promise<ReturnType<typeof refuse> | null> {
  const { invitations, members, users } = repositories;
  const unplanned = refuseWithoutMembers(account.planId, 'Inviting members takes the plan Team.');
  if (unplanned !== null) return unplanned;
  const user = await users.findByEmail(email);
  if (user !== null && (await members.findLiveInAccount(account.id, user.id)) !== null) {
    return refuseConflict('The person with this address is a member of the account already.');
  }
  const open = await invitations.findOpenByEmail(account.id, email);
  if (open !== null && (await judgeInvitation(repositories, open, now)) === 'pending') {
    return refuseConflict('This address has an open invitation. Send it again, or revoke it first.');
  }
  if (open !== null) await invitations.revoke(account.id, open.id, now);
  else if ((await invitations.countOpen(account.id)) >= INVITATIONS_OPEN_MAX) {
    return refuseConflict(
      `The account has ${INVITATIONS_OPEN_MAX} open invitations. Revoke those that nobody will accept.`,
    );
  }
  return null;
}
