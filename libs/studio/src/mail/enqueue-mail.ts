import { newId, type Repositories } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';
import type { Mail } from './mail.js';
import { sealMail, type MailOrder } from './sealed-mail.js';

/**
 * Has a mail delivered once the transaction has committed, and never when it rolls back. It is sealed until then: its
 * links are secrets. Delivered at least once, tried again for about a day.
 *
 * Does nothing where no mail leaves (`ctx.mail` is `none`): offer nothing that needs one there.
 */
export async function enqueueMail(
  ctx: StudioContext,
  repositories: Repositories,
  mail: Mail,
  now: Date,
): Promise<void> {
  await enqueueOrder(ctx, repositories, { kind: 'text', mail }, now);
}

/** As {@link enqueueMail}, for a mail that is written when it leaves. */
export async function enqueueOrder(
  ctx: StudioContext,
  repositories: Repositories,
  order: MailOrder,
  now: Date,
): Promise<void> {
  if (ctx.mail === 'none') return;
  const id = newId();
  const { keyId, bytes } = sealMail(ctx.credentials, id, order);
  await repositories.queuedMails.insert({
    id,
    sealed: Buffer.from(bytes),
    sealedKeyId: keyId,
    attempts: 0,
    dueAt: now,
    createdAt: now,
  });
}
