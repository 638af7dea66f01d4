import type { Invitation, Member, Repositories } from '@paretostudio/entities';
import type { InvitationStatus } from './invitation.view.js';
import { isServed, refuseRole } from './role-rules.js';

/**
 * Judges an open invitation as it stands now: whoever sent it must still be served, and still give such a role.
 *
 * @param now - The instant of `expiresAt` itself is too late.
 */
export async function judgeInvitation(
  { members }: Pick<Repositories, 'members'>,
  invitation: Invitation,
  now: Date,
): Promise<InvitationStatus> {
  const { accountId, invitedByMemberId } = invitation;
  const sender = invitedByMemberId === null ? null : await members.findById(accountId, invitedByMemberId);
  return statusOf(invitation, sender, now);
}

/** As {@link judgeInvitation}, with the sender read before; null for the operator of the server. */
export function statusOf(invitation: Invitation, sender: Member | null, now: Date): InvitationStatus {
  if (now >= invitation.expiresAt) return 'expired';
  if (invitation.invitedByMemberId === null) return 'pending';
  const holds = sender !== null && isServed(sender) && refuseRole(sender.role, invitation.role) === null;
  return holds ? 'pending' : 'void';
}
