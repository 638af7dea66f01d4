import type { QueuedMail } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import { composePasswordReset } from '../people/compose-password-reset.js';
import type { Mail } from './mail.js';
import { openMail } from './sealed-mail.js';

/**
 * Writes a mail that waits, right before it leaves. A link that it is to have is made now, anew at each attempt.
 *
 * @returns Null when there is nobody to write to, or it is too late to.
 * @throws `UnsealError` If what waits cannot be read any more.
 */
export async function composeMail(ctx: StudioContext, queued: QueuedMail): Promise<Mail | null> {
  const order = openMail(ctx.credentials, queued);
  return order.kind === 'text' ? order.mail : composePasswordReset(ctx, order.email, queued.createdAt);
}
