import type { Account, Invitation, InvitationLink, Repositories, User } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { enqueueMail } from '../mail/enqueue-mail.js';
import type { Mail } from '../mail/mail.js';
import { quoteName } from '../mail/quote-name.js';
import { INVITATION_DAYS, INVITATION_LIFE_MS } from './invitation-limits.js';
import type { SentInvitationView } from './invitation.view.js';
import { digestInvitationToken, makeInvitationToken } from './invitation-token.js';
import { toInvitationView } from './to-invitation-view.js';

/** A link that was just made, with what is stored of it. */
export interface MadeLink {
  readonly token: string;
  readonly link: Pick<InvitationLink, 'digest' | 'sentAt' | 'expiresAt'>;
}

/** Makes another link for an invitation; it holds for 7 days. */
export function makeLink({ cookieSecret }: Pick<StudioContext, 'cookieSecret'>, now: Date): MadeLink {
  const token = makeInvitationToken();
  const digest = digestInvitationToken(token, cookieSecret);
  if (digest === null) throw new Error('A token that was just made has not the shape of one.');
  return { token, link: { digest, sentAt: now, expiresAt: new Date(now.getTime() + INVITATION_LIFE_MS) } };
}

/**
 * Sends the link of an invitation to its address once the transaction commits. Where the server sends no mails by SMTP,
 * the link is answered, for whoever invites to hand on.
 *
 * @param sender - Null for the operator of the server.
 */
export async function sendInvitation(
  ctx: StudioContext,
  repositories: Repositories,
  invitation: Invitation,
  what: { readonly token: string; readonly account: Account; readonly sender: User | null },
  now: Date,
): Promise<SentInvitationView> {
  const link = `${ctx.publicOrigin}/invite#token=${what.token}`;
  const sender = what.sender?.name ?? null;
  await enqueueMail(ctx, repositories, mailOf(invitation, { link, account: what.account, sender }), now);
  return {
    ...toInvitationView(invitation, 'pending', sender),
    link: ctx.mail === 'smtp' ? null : link,
  };
}

function mailOf(
  { email, role }: Pick<Invitation, 'email' | 'role'>,
  {
    link,
    account,
    sender,
  }: { readonly link: string; readonly account: Account; readonly sender: string | null },
): Mail {
  const who = sender === null ? 'The operator of the server' : quoteName(sender);
  const where = quoteName(account.name);
  return {
    to: email,
    subject: `${who} invites you to ${where} on ParetoStudio`.slice(0, 200),
    text: [
      `${who} invites you to the account ${where} on ParetoStudio, as ${role}.`,
      '',
      'To accept, open this link and sign in, or sign up, with this e-mail address:',
      '',
      link,
      '',
      `The link holds for ${INVITATION_DAYS} days, once, and for this address alone. If you expected no invitation, do nothing.`,
      '',
    ].join('\n'),
  };
}
