import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { findSender } from './find-sender.js';
import type { InvitationIdInput } from './invitation-id.input.js';
import { refuseManager } from './role-rules.js';

/**
 * Takes an open invitation back: its link does not hold any more. Who may send such an invitation may take it back.
 *
 * @param input - Validated as {@link InvitationIdInput}.
 * @returns `not_found` for one that was accepted or revoked, another account's and an absent one alike, or
 *   `permission_denied`.
 */
export async function revokeInvitation(
  ctx: StudioContext,
  caller: Caller,
  { id }: InvitationIdInput,
): Promise<Outcome<void>> {
  if (caller.kind === 'api-key') return refuseDenied('A key cannot revoke an invitation; sign in.');
  const denied = refuseManager(caller.role);
  if (denied !== null) return denied;
  return mutate<void>(ctx, async (repositories) => {
    const now = ctx.clock();
    await repositories.accounts.lockById(caller.accountId);
    const invitation = await repositories.invitations.findOpen(caller.accountId, id);
    if (invitation === null) return refuseNotFound('invitation');
    const sender = await findSender(repositories, caller, invitation.role);
    if (!sender.ok) return sender;
    await repositories.invitations.revoke(caller.accountId, invitation.id, now);
    await audit(repositories, caller, now, {
      action: 'revoke_invitation',
      target: { kind: 'invitation', id: invitation.id, name: invitation.email },
    });
    return succeed(undefined);
  });
}
