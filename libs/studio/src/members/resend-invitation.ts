import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { refuseWithoutMembers } from '../people/has-members.js';
import { findSender } from './find-sender.js';
import type { InvitationIdInput } from './invitation-id.input.js';
import type { SentInvitationView } from './invitation.view.js';
import { refuseManager } from './role-rules.js';
import { makeLink, sendInvitation } from './send-invitation.js';
import { throttleInvitations } from './throttle-invitations.js';

/**
 * Sends an open invitation again, an expired one too: with another link, which holds for 7 days from now and in the
 * name of who asks. The links before it do not hold any more.
 *
 * @param input - Validated as {@link InvitationIdInput}.
 * @returns As for a first invitation; `not_found` for one that was accepted or revoked, another account's and an absent
 *   one alike.
 */
export async function resendInvitation(
  ctx: StudioContext,
  caller: Caller,
  { id }: InvitationIdInput,
): Promise<Outcome<SentInvitationView>> {
  if (caller.kind === 'api-key') return refuseDenied('A key cannot send an invitation; sign in.');
  const denied = refuseManager(caller.role) ?? (await throttleInvitations(ctx, caller.accountId));
  if (denied !== null) return denied;
  return mutate(ctx, async (repositories) => {
    const now = ctx.clock();
    const account = await repositories.accounts.lockById(caller.accountId);
    const invitation = await repositories.invitations.findOpen(caller.accountId, id);
    if (account === null || invitation === null) return refuseNotFound('invitation');
    const sender = await findSender(repositories, caller, invitation.role);
    if (!sender.ok) return sender;
    const unplanned = refuseWithoutMembers(account.planId, 'Inviting members takes the plan Team.');
    if (unplanned !== null) return unplanned;
    const { token, link } = makeLink(ctx, now);
    const renewal = { ...link, invitedByMemberId: sender.value.member?.id ?? null };
    await repositories.invitations.renew(account.id, invitation.id, renewal);
    const what = { token, account, sender: sender.value.user };
    const sent = await sendInvitation(ctx, repositories, { ...invitation, ...renewal }, what, now);
    await audit(repositories, caller, now, {
      action: 'resend_invitation',
      target: { kind: 'invitation', id: invitation.id, name: invitation.email },
    });
    return succeed(sent);
  });
}
