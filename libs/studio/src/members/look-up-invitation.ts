import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { throttleAddress } from '../people/throttle.js';
import type { Visit } from '../people/visit.js';
import type { InvitationOfferView } from './invitation-offer.view.js';
import type { InvitationTokenInput } from './invitation-token.input.js';
import { digestInvitationToken } from './invitation-token.js';
import { statusOf } from './judge-invitation.js';
import { refuseGoneInvitation } from './refuse-gone-invitation.js';

/**
 * Tells who holds the link of an invitation what it offers, signed in or not. It neither uses the invitation up nor
 * says whether the address is a user's.
 *
 * @param input - Validated as {@link InvitationTokenInput}.
 * @returns `not_found` with one body for every link that does not hold, or `sign_in_throttled`.
 */
export async function lookUpInvitation(
  ctx: StudioContext,
  { token }: InvitationTokenInput,
  visit: Visit,
): Promise<Outcome<InvitationOfferView>> {
  const throttled = await throttleAddress(ctx, visit.address);
  if (throttled !== null) return throttled;
  const { accounts, invitations, members, users } = ctx.storage.repositories;
  const digest = digestInvitationToken(token, ctx.cookieSecret);
  const invitation = digest === null ? null : await invitations.findOpenByDigest(digest);
  if (invitation === null) return refuseGoneInvitation();
  const { accountId, invitedByMemberId } = invitation;
  const sender = invitedByMemberId === null ? null : await members.findById(accountId, invitedByMemberId);
  const user = sender === null ? null : await users.findById(sender.userId);
  const account = await accounts.findById(accountId);
  if (account === null || statusOf(invitation, sender, ctx.clock()) !== 'pending') {
    return refuseGoneInvitation();
  }
  return succeed({
    email: invitation.email,
    role: invitation.role,
    accountName: account.name,
    invitedBy: user?.name ?? null,
    expiresAt: toText(invitation.expiresAt),
  });
}
