import type { EntityManager } from 'typeorm';
import { Confirmation, type ConfirmationChannel } from '../entities/confirmation.entity.js';
import { isId } from '../is-id.js';
import { rowShapeOf } from './row-shape.js';

/** An answer that redeems a confirmation, if all of it fits. */
export interface ConfirmationRedemption {
  readonly accountId: string;
  readonly keyId: string;
  readonly action: string;
  /** SHA-256 of the token, 32 bytes. */
  readonly digest: Uint8Array;
  /** SHA-256 of the action's arguments, 32 bytes. */
  readonly argumentsDigest: Uint8Array;
  readonly channel: ConfirmationChannel;
  /** A confirmation whose `expiresAt` is this instant is over. */
  readonly now: Date;
}

/** Keeps the questions that were asked before something is destroyed, and takes each answer once. */
export class ConfirmationsRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(confirmation: Confirmation): Promise<void> {
    await this.manager.insert(Confirmation, confirmation);
  }

  /**
   * Redeems a confirmation: once, over any number of processes and however many try at the same time.
   *
   * One statement decides. In a transaction, an attempt at the same time waits for its end, and gets through only when
   * it was undone.
   *
   * @returns Null when there is none that everything of the answer fits, when it is over, or when it was redeemed.
   */
  async redeem(answer: ConfirmationRedemption): Promise<Confirmation | null> {
    if (!isId(answer.accountId) || !isId(answer.keyId)) {
      return null;
    }
    const shape = rowShapeOf(this.manager, Confirmation, 'c');
    const [rows]: [Record<string, unknown>[], number] = await this.manager.query(
      `update paretostudio.confirmations c set used_at = $7
       where c.digest = $1 and c.account_id = $2 and c.key_id = $3 and c.action = $4
         and c.arguments_digest = $5 and c.channel = $6 and c.used_at is null and c.expires_at > $7
       returning ${shape.columns}`,
      [
        Buffer.from(answer.digest),
        answer.accountId,
        answer.keyId,
        answer.action,
        Buffer.from(answer.argumentsDigest),
        answer.channel,
        answer.now,
      ],
    );
    const [row] = rows;
    return row === undefined ? null : shape.read(Object.values(row), 0);
  }

  /** Removes confirmations that were over before an instant, redeemed or not. Answers how many. */
  async deleteExpired(before: Date): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(Confirmation);
    return (await query.where('expires_at <= :before', { before }).execute()).affected ?? 0;
  }
}
