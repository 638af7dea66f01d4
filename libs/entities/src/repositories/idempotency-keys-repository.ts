import type { EntityManager } from 'typeorm';
import { IdempotencyKey } from '../entities/idempotency-key.entity.js';

/** A request that asks to be carried out once. */
export interface IdempotencyClaim {
  readonly accountId: string;
  /** The key's or the member's id: callers do not see each other's answers. */
  readonly caller: string;
  /** What the client sent; 1..255 characters. */
  readonly key: string;
  readonly operation: string;
  /** SHA-256 of the request's input, 32 bytes. */
  readonly fingerprint: Uint8Array;
  readonly now: Date;
  readonly expiresAt: Date;
}

/**
 * What became of a claim: `claimed` to carry it out, `replayed` with what was answered before, `mismatched` when the
 * key was used for another operation or input.
 */
export type IdempotencyOutcome =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'replayed'; readonly response: unknown }
  | { readonly kind: 'mismatched' };

/** Keeps requests from being carried out twice. */
export class IdempotencyKeysRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Claims a key, as the first thing in the transaction of the operation itself.
   *
   * A second claim at the same time waits until the first transaction has ended: it is then replayed, or claimed when
   * the first was undone. A key that is over ({@link IdempotencyClaim.expiresAt}) is claimed anew.
   */
  async claim(claim: IdempotencyClaim): Promise<IdempotencyOutcome> {
    const fingerprint = Buffer.from(claim.fingerprint);
    const { accountId, caller, key, operation, now, expiresAt } = claim;
    const claimed: unknown[] = await this.manager.query(
      `insert into paretostudio.idempotency_keys as k
         (account_id, caller, key, operation, fingerprint, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (account_id, caller, key) do update
         set operation = excluded.operation, fingerprint = excluded.fingerprint, response = null,
             created_at = excluded.created_at, expires_at = excluded.expires_at
         where k.expires_at <= excluded.created_at
       returning true`,
      [accountId, caller, key, operation, fingerprint, now, expiresAt],
    );
    if (claimed.length > 0) {
      return { kind: 'claimed' };
    }
    const known = await this.manager.findOneByOrFail(IdempotencyKey, { accountId, caller, key });
    return known.operation === operation && known.fingerprint.equals(fingerprint)
      ? { kind: 'replayed', response: known.response }
      : { kind: 'mismatched' };
  }

  /** Keeps what the operation answered, in its transaction. Never put a secret into it. */
  async complete(claim: IdempotencyClaim, response: unknown): Promise<void> {
    await this.manager.query(
      `update paretostudio.idempotency_keys set response = $4::jsonb
       where account_id = $1 and caller = $2 and key = $3`,
      [claim.accountId, claim.caller, claim.key, JSON.stringify(response)],
    );
  }

  /** Removes keys that are over. Answers how many. */
  async deleteExpired(now: Date): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(IdempotencyKey);
    return (await query.where('expires_at <= :now', { now }).execute()).affected ?? 0;
  }
}
