import type { Invitation } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { InvitationStatus, InvitationView } from './invitation.view.js';

/** Shows an open invitation, with its sender's name. */
export function toInvitationView(
  invitation: Invitation,
  status: InvitationStatus,
  invitedBy: string | null,
): InvitationView {
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    status,
    invitedBy,
    createdAt: toText(invitation.createdAt),
    sentAt: toText(invitation.sentAt),
    expiresAt: toText(invitation.expiresAt),
  };
}
