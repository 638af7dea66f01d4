import type { EntityManager } from 'typeorm';
import { RelayState } from '../entities/relay-state.entity.js';

/** Keeps which states of relayed questions came back, so that each is taken once. */
export class RelayStatesRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Redeems a state: once, over any number of processes and however many try at the same time.
   *
   * @param digest - SHA-256 of the state in hexadecimal.
   * @param expiresAt - When the state is over; this instant itself is too late already.
   * @returns False when it was redeemed before or is over.
   * @throws {@link StorageConflictError} `relay_states_digest_check` if the digest is none.
   */
  async redeem(digest: string, expiresAt: Date, now: Date): Promise<boolean> {
    if (expiresAt.getTime() <= now.getTime()) {
      return false;
    }
    const rows: unknown[] = await this.manager.query(
      `insert into paretostudio.relay_states (digest, expires_at) values ($1, $2)
       on conflict (digest) do nothing returning 1`,
      [Buffer.from(digest, 'hex'), expiresAt],
    );
    return rows.length === 1;
  }

  /** Forgets the states that were over at an instant: their age refuses them. Answers how many. */
  async deleteExpired(before: Date): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(RelayState);
    return (await query.where('expires_at <= :before', { before }).execute()).affected ?? 0;
  }
}
