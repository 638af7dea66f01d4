import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { InvitationList } from './invitation.view.js';
import { statusOf } from './judge-invitation.js';
import { refuseManager } from './role-rules.js';
import { toInvitationView } from './to-invitation-view.js';

/** Lists the open invitations of the caller's account, oldest first, expired ones too. For founder, admins and operators. */
export async function listInvitations(ctx: StudioContext, caller: Caller): Promise<Outcome<InvitationList>> {
  if (caller.kind === 'api-key') return refuseDenied('A key cannot list the invitations; sign in.');
  const denied = refuseManager(caller.role);
  if (denied !== null) return denied;
  const { invitations, members, users } = ctx.storage.repositories;
  const now = ctx.clock();
  const items = (await invitations.listOpen(caller.accountId)).map(async (invitation) => {
    const { invitedByMemberId: id } = invitation;
    const sender = id === null ? null : await members.findById(caller.accountId, id);
    const user = sender === null ? null : await users.findById(sender.userId);
    return toInvitationView(invitation, statusOf(invitation, sender, now), user?.name ?? null);
  });
  return succeed({ items: await Promise.all(items) });
}
