import type { QueuedMail } from '@paretostudio/entities';
import { composeMail, type StudioContext } from '@paretostudio/studio';
import { Deliveries } from '../deliveries/deliveries.js';
import { retryAt } from '../deliveries/retry-at.js';
import type { Logger } from '../logging/logger.js';
import { MailRefusedError, type MailTransport } from './mail-transport.js';

/** Mails that are taken up at once. */
const BATCH = 5;
/** Longer than any attempt may take. */
const HELD_MS = 5 * 60_000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** The waits after each failure: about a day in all. */
const DELAYS_SECONDS = [30, 2 * MINUTE, 10 * MINUTE, HOUR, 3 * HOUR, 8 * HOUR, 12 * HOUR];

/** What {@link mailDeliveries} needs. */
export interface MailDeliveriesOptions {
  readonly context: StudioContext;
  readonly transport: MailTransport;
  readonly logger: Logger;
  /** As of {@link Deliveries}. */
  readonly intervalMs?: number;
}

/** Delivers the mails that wait, at least once each; one that is refused for good, or for a day, is given up. */
export function mailDeliveries(options: MailDeliveriesOptions): Deliveries<QueuedMail> {
  const { context, logger, intervalMs } = options;
  const { queuedMails } = context.storage.repositories;
  return new Deliveries<QueuedMail>({
    name: 'mail',
    logger,
    ...(intervalMs === undefined ? {} : { intervalMs }),
    claim() {
      const now = context.clock();
      return queuedMails.claim({ now, heldUntil: new Date(now.getTime() + HELD_MS), limit: BATCH });
    },
    async deliver(queued) {
      const error = await attempt(options, queued);
      if (error === null) return queuedMails.delete(queued.id);
      const again =
        error instanceof MailRefusedError ? null : retryAt(queued.attempts, DELAYS_SECONDS, context.clock());
      logger.warn(
        { err: error, mail: queued.id, attempts: queued.attempts, again },
        again === null ? 'a mail was given up' : 'a mail could not be handed on; it is tried again',
      );
      return again === null ? queuedMails.delete(queued.id) : queuedMails.putOff(queued.id, again);
    },
  });
}

/** Null when it is gone, or was no mail to anybody. */
async function attempt({ context, transport }: MailDeliveriesOptions, queued: QueuedMail): Promise<unknown> {
  try {
    const mail = await composeMail(context, queued);
    if (mail !== null) await transport.send(queued.id, mail);
    return null;
  } catch (error) {
    return error ?? new Error('A mail failed without a reason.');
  }
}
