import type { EntityManager } from 'typeorm';
import { QueuedMail } from '../entities/queued-mail.entity.js';
import { rowShapeOf } from './row-shape.js';

/** Which mails are taken up for delivery. */
export interface MailClaim {
  /** A mail that is due at this instant is taken up. */
  readonly now: Date;
  /** Until when nobody else takes them up; long enough to deliver them. */
  readonly heldUntil: Date;
  /** At least 1. */
  readonly limit: number;
}

/** Keeps mails until they were delivered. */
export class QueuedMailsRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(mail: QueuedMail): Promise<void> {
    await this.manager.insert(QueuedMail, mail);
  }

  /**
   * Takes up mails that are due, the longest due first: each by one process at a time. Who is ended meanwhile leaves
   * them to whoever asks after `heldUntil`.
   */
  async claim({ now, heldUntil, limit }: MailClaim): Promise<QueuedMail[]> {
    const shape = rowShapeOf(this.manager, QueuedMail, 'q');
    const [rows]: [Record<string, unknown>[], number] = await this.manager.query(
      `update paretostudio.queued_mails q set due_at = $2, attempts = q.attempts + 1
       from (
         select id from paretostudio.queued_mails where due_at <= $1
         order by due_at, id limit $3 for update skip locked
       ) due
       where q.id = due.id
       returning ${shape.columns}`,
      [now, heldUntil, limit],
    );
    return rows.map((row) => shape.read(Object.values(row), 0));
  }

  /** Puts a mail off until an instant. */
  async putOff(id: string, dueAt: Date): Promise<void> {
    await this.manager.update(QueuedMail, { id }, { dueAt });
  }

  /** Removes a mail that was delivered or given up. */
  async delete(id: string): Promise<void> {
    await this.manager.delete(QueuedMail, { id });
  }
}
